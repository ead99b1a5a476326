"""
What the notices are narrowed by, each with an index that has its notices newest first: the walk is
publishing/walk.py's, with the moment and the id for places.
"""

from people.moves.keys import NoticeKey
from people.notices import Notice
from publishing import pager, walk

# Those with no moment would stand first or last, as the database has it.
LISTED = Notice.objects.filter(listed_at__isnull=False)


def column(name, value):
    return walk.Walked(LISTED.filter(**{name: value}), ("listed_at", "pk"))


def keyed(key):
    """A tag or a word of the title: a row beside the notice."""
    return walk.Walked(NoticeKey.objects.filter(key=key), ("listed_at", "notice"))


class Selection(walk.Selection):
    look = 1_000
    counted = 200
    everything = walk.Walked(LISTED, ("listed_at", "pk"))

    def rows(self):
        return Notice.objects.live().for_teasers()

    def entries(self, leader):
        return walk.Asked(Notice.objects.live()).check(leader.entries(), leader.order[-1])

    def read_cursor(self, text):
        return pager.read_cursor(text)

    def cursor(self, moment, pk):
        return pager.cursor_at(moment, pk)

    def day_of(self, moment, pk):
        return moment

    def count(self, stretch, places, more):
        """Where nothing is asked for there is nothing to count."""
        return super().count(stretch, places, more) if self.conditions or self.since else None

    def all(self, notices, size):
        """Every one of `notices` that is meant, a list of at most `size` at a time."""
        cursor = None
        while True:
            stretch = self.walk(cursor)
            places, more = stretch.take(size)
            yield walk.rows_at(places, notices)
            cursor = places[-1] if more else stretch.edge
            if cursor is None:
                return
