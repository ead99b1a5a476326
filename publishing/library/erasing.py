"""A person's name taken out of the library: from what a picture says, and what it is found by."""

from dataclasses import dataclass

from publishing.library.keys import TEXTS, PictureKey
from publishing.versions.finding import Found, Texts


@dataclass(frozen=True)
class FoundPicture(Found):
    def write(self):
        super().write()
        PictureKey.objects.lay([self.row.pk])


@dataclass(frozen=True)
class PictureTexts(Texts):
    """With what the file said of itself and nobody has looked at yet."""

    names: tuple[str, ...] = TEXTS

    def values(self, eraser, row):
        suggested = {name: erased(eraser, value) for name, value in row.suggested.items()}
        changed = {"suggested": suggested} if suggested != row.suggested else {}
        return eraser.fields(row, self.names) | changed

    def find(self, eraser, items):
        rows = self.model._base_manager.all()
        for row in rows if items is None else self.of(rows, items):
            if values := self.values(eraser, row):
                yield FoundPicture(row, values)


def erased(eraser, value):
    """Texts, and lists of texts."""
    return [eraser.text(one) for one in value] if isinstance(value, list) else eraser.text(value)
