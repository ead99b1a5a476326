"""
What is said of a picture to those who cannot see it (WCAG 1.1.1). It belongs to the use: the same
picture says one thing in one text and another in the next.
"""


def alt_of(picture, own="", *, decorative=False):
    """The use's own words, else the library's; "" where somebody chose that it is only for show."""
    return "" if decorative else own or picture.alt
