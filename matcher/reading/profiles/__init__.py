"""Documents of one person → a profile in the words of JSON Resume."""
