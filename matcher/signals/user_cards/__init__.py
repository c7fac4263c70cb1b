"""Cards as users write them: their fields, what is wrong with one, and the schema of the file."""
