"""Sections that are lists: skills, languages, awards, publications."""
