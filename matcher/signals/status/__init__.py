"""What a mention says of the person: its clause, the cues in it, and the status that they decide."""
