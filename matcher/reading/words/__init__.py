"""Words of a line → what they mean by themselves: dates, headings, degrees, languages, contacts."""
