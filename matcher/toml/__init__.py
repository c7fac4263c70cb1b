"""TOML that a user wrote → tables, or every mistake at once with its line and column; of job files and card files alike."""
