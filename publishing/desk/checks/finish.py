"""What must be mended before readers may see the item at all: the item's own rule, told first."""

from publishing.desk.checks.check import Check


def unfinished(manuscript):
    """Its pictures are told of one by one: see pictures.py."""
    for field, sentence in manuscript.item.missing_of_kind().items():
        yield Check("unfinished", sentence, field, grave=True)
