"""A ranking file beside the documents it speaks of: what does not hold, and where. Nothing in the file is believed."""
