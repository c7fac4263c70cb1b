"""The commands, one file each; all else in the folder above helps them. `GROUPS` there lists them."""
