def row_id(text):
    """The id a text stands for, or None where no database could hold it."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None
