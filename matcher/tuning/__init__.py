"""Grades → proposed numbers: weights of a job, or its strength table, with how far the gain holds for unseen candidates. Pure."""
