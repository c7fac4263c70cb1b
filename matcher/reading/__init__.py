"""Documents → Pool."""

from matcher.reading.loading import Listed, listed, load, pool
from matcher.reading.outcomes import KnownError, ReadDocuments, each, read

__all__ = ["KnownError", "Listed", "ReadDocuments", "each", "listed", "load", "pool", "read"]
