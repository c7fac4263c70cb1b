"""A candidate's score under documents that say more, or less: what would be enough, and which line carries most."""
