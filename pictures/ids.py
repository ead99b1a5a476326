# More ids than a body has nodes of one kind; SQLite takes a thousand values in a query.
MOST = 500


def row_id(text):
    """The id a text stands for, or None where no database could hold it."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None


def row_ids(texts):
    """The ids among some texts, the first `MOST` of them."""
    return [pk for text in texts[:MOST] if (pk := row_id(text)) is not None]
