"""Whose documents are whose, and what of a person scoring must not see."""
