"""
The kinds of item the newsroom publishes. Each app registers its own, so that this room can list,
link and show all of them without knowing any.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import models


class Kind(models.TextChoices):
    ARTICLE = "article", "Artikel"
    SPONSORED = "sponsored", "Annonceindlæg"
    NOTICE = "notice", "Navnenyt"
    CORRECTION = "correction", "Rettelse"


@dataclass(frozen=True)
class Registration:
    """
    One kind's model, the verb on its button at the desk (none where it is made on the page of
    another), the template of its page (none where it stands on the page of another), the relations
    of its own that a teaser shows, and how long after its publication it may stand in boxes and in
    search engines (none: for as long as it is live). Those two are asked anew each time, for the
    outlet sets them.
    """

    model: type[models.Model]
    new_label: str = ""
    template: str = ""
    teaser_relations: tuple[str, ...] = ()
    boxed_for: Callable[[], timedelta] | None = None
    indexed_for: Callable[[], timedelta] | None = None

    @property
    def accessor(self):
        return self.model._meta.model_name

    @property
    def has_page(self):
        return bool(self.template)


REGISTERED: dict[str, Registration] = {}


def register(kind, **what):
    """Class decorator for a subclass of `ContentItem`. `what` is as `Registration` names it."""

    def decorate(model):
        model.kind_of_model = kind
        REGISTERED[kind] = Registration(model, **what)
        return model

    return decorate


def teaser_relations(model=None):
    """Paths for select_related, from `ContentItem` or, with `model`, from the kind itself."""
    paths = []
    for registration in REGISTERED.values():
        if model is None:
            paths += [registration.accessor]
            paths += [f"{registration.accessor}__{path}" for path in registration.teaser_relations]
        elif registration.model is model:
            paths += registration.teaser_relations
    return paths
