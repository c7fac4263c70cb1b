"""What a mention says of the person: its clause, the cues in it, and the status that they decide.

Begin with `deciding.py`, whose table is the order of decisions. Words that decide stand in data: in `cues.toml` fixed ones, in
`phrases.toml` those with a gap, wherever they stand, in `rules.toml` those that say it of what they stand around, and in
`dealings.toml` what is sold, told or kept on file, not done. `lexicon.toml` has the lists that all of them share.
"""
