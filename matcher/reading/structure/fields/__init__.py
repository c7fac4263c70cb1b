"""An entry → who, what, where and when, as facts of a record."""
