class TableFault(ValueError):
    """A file that is no table of notices, with the sentence that says what to do about it."""
