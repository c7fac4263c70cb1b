"""How a document is set: what CSS makes of an element, and paragraphs, headings, bullets and rows out of running text."""
