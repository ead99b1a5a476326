"""The drafts of one mail, one after the other. They stand in the address and nowhere else."""

from urllib.parse import urlencode

from django.utils.functional import cached_property

from people.models import Notice
from pictures.ids import row_id, row_ids
from publishing.desk.desk_pages import desk_url
from publishing.workflow import Stage


class Chain:
    """`?naeste=13,14&nr=2`: this is number 2 of its mail, and those two come after it."""

    def __init__(self, rest=(), number=1):
        self.rest, self.number = list(rest), number

    @classmethod
    def of(cls, query):
        rest = row_ids(query.get("naeste", "").split(","))
        return cls(rest, row_id(query.get("nr", "")) or 1)

    @property
    def total(self):
        return self.number + len(self.rest)

    @cached_property
    def next(self):
        """The next that still is to be published, or None."""
        rows = Notice.objects.filter(pk__in=self.rest, published_at=None)
        waiting = {row.pk: row for row in rows.exclude(stage=Stage.DISCARDED)}
        return next((waiting[pk] for pk in self.rest if pk in waiting), None)

    @property
    def query(self):
        """What an address of this page carries, with its question mark; "" where it is alone."""
        if self.total == 1:
            return ""
        asked = {"naeste": ",".join(map(str, self.rest)), "nr": self.number}
        return f"?{urlencode(asked, safe=',')}"

    @property
    def next_url(self):
        return self.after(self.next).url_of(self.next) if self.next else ""

    def after(self, notice):
        """The chain as it is on the page of a later notice."""
        at = self.rest.index(notice.pk)
        return Chain(self.rest[at + 1 :], self.number + at + 1)

    def url_of(self, notice):
        return desk_url(Notice, "change", notice.pk) + self.query
