"""The conversation of `matcher judge`: what is shown, which keys answer, and files that are written after every answer."""
