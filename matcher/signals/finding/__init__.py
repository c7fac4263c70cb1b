"""Where the words of cards stand in a text: forms, repairs, patterns, and the context that makes them count."""
