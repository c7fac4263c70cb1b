"""What one line, or a part of it, can be: a heading line, a position, an employer, a school, a town, a deed."""
