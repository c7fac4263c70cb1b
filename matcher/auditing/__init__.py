"""What a ranking does to people, measured and never mended: who somebody is, swapped; and rates by groups that people state."""
