"""What a person says of candidates: in which order they are shown, what two are compared next, how answers are kept. Pure."""
