"""What must be mended before readers may see the item at all: the item's own rule, told first."""

from publishing.desk.checks.check import Check


def unfinished(manuscript):
    for field, sentence in manuscript.item.missing_for_publication().items():
        yield Check("unfinished", sentence, field, grave=True)
