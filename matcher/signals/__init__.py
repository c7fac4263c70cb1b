"""What is looked for: cards, their mentions, and what each mention says."""
