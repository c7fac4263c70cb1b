"""Invented people in many looks, for measuring what reading gets right."""
