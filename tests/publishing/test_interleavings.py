"""
Two or three people at one article, in whatever order they open, write, save, publish and restore:
nothing that was saved is missing from the history, and readers never see half of anything.
"""

from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.models import Article
from publishing.body.blocks import split
from publishing.versions.revisions import Reason
from tests.factories import make_article, make_author, make_user

WORDS = ["kranen", "havnen", "lodsen", "tågen", "broen", "vagten", "kajen", "skibet"]
PEOPLE = 3


class Person:
    """Somebody with the editing page open: the version they began from, and what they typed."""

    def __init__(self, desk):
        self.desk = desk
        self.user = make_user()
        self.open()

    def open(self, where=0):
        self.base = self.desk.article().head
        self.typed = dict(self.base.content)

    def write(self, blocks):
        self.typed["body"] = "".join(blocks)

    @property
    def blocks(self):
        return split(self.typed["body"])

    def change_a_paragraph(self, where):
        blocks = self.blocks
        if blocks:
            at = where % len(blocks)
            blocks[at] = blocks[at].replace("</p>", f" {self.desk.new_words()}</p>")
            self.write(blocks)

    def put_a_paragraph_in(self, where):
        blocks = self.blocks
        blocks.insert(where % (len(blocks) + 1), f"<p>{self.desk.new_words()}</p>")
        self.write(blocks)

    def take_a_paragraph_out(self, where):
        blocks = self.blocks
        if blocks:
            del blocks[where % len(blocks)]
            self.write(blocks)

    def write_the_headline(self, where):
        self.typed["headline"] = self.desk.new_words()

    def put_a_tag_on(self, where):
        self.typed["tags"] = sorted({*self.typed["tags"], WORDS[where % len(WORDS)]})

    def take_the_tags_off(self, where):
        self.typed["tags"] = []

    def save(self, where):
        self.desk.saves(self.typed)
        self.desk.article().revise(self.typed, base=self.base, by=self.user)
        self.open()

    def save_and_stay(self, where):
        """The page is not opened anew: the next save begins from the same version."""
        self.desk.saves(self.typed)
        self.desk.article().revise(self.typed, base=self.base, by=self.user)

    def restore(self, where):
        article = self.desk.article()
        versions = article.revisions.order_by("number")
        old = versions[where % versions.count()]
        article.revise(old.content, base=article.head, by=self.user, reason=Reason.RESTORED)

    def publish(self, where):
        article = self.desk.article()
        article.put(article.head.content)
        if not article.missing_for_publication():
            self.desk.article().publish(by=self.user)


TYPING = [
    Person.change_a_paragraph,
    Person.put_a_paragraph_in,
    Person.take_a_paragraph_out,
    Person.write_the_headline,
    Person.put_a_tag_on,
    Person.take_the_tags_off,
]
# Half of what people do is typing; of the rest, saving.
DEEDS = [
    *TYPING,
    Person.save,
    Person.save,
    Person.save_and_stay,
    Person.publish,
    Person.open,
    Person.restore,
]
steps = st.tuples(st.integers(0, PEOPLE - 1), st.sampled_from(DEEDS), st.integers(0, 7))


class Desk:
    """The article, and what must hold of it after every step."""

    def __init__(self, live):
        self.number = count(1)
        self.saved = set()
        body = "".join(f"<p>{word} {self.new_words()}</p>" for word in WORDS[:4])
        article = make_article(published_at=None, body=body, authors=[make_author()])
        self.pk = article.pk
        article.revise(article.content)
        if live:
            article.publish()

    def article(self):
        return Article.objects.get(pk=self.pk)

    def new_words(self):
        number = next(self.number)
        return f"{WORDS[number % len(WORDS)]} nummer {number}"

    def saves(self, content):
        self.saved |= {content["headline"], *split(content["body"])}

    def check(self, before, deed):
        article = self.article()
        versions = list(article.revisions.order_by("number"))
        kept = {version.content["headline"] for version in versions}
        kept |= {block for version in versions for block in split(version.content["body"])}
        assert self.saved <= kept
        assert [version.number for version in versions] == list(range(1, len(versions) + 1))
        assert not article.head.aside
        # Readers see one version whole, which is the one the row says it holds.
        assert article.content == article.shown.content
        assert not article.shown.aside
        if before.published_at and deed is not Person.publish:
            assert as_read(article) == as_read(before)
        if not article.published_at:
            assert article.shown == article.head


def as_read(article):
    """All a reader can see of it; when it was saved is for the desk."""
    columns = [field.attname for field in article._meta.concrete_fields]
    hidden = {"saved_at", "stage", "reviewer_id"}
    return {name: getattr(article, name) for name in columns if name not in hidden}, article.content


class TestInterleavings(TestCase):
    @settings(max_examples=50, derandomize=True, database=None)
    @given(st.booleans(), st.lists(steps, min_size=4, max_size=14))
    def test_nothing_that_was_saved_is_lost_and_readers_see_versions_whole(self, live, deeds):
        desk = Desk(live)
        people = [Person(desk) for _ in range(PEOPLE)]
        for who, deed, where in deeds:
            before = desk.article()
            before.content  # noqa: B018 - its tags and authors are read now
            deed(people[who], where)
            desk.check(before, deed)
        for person in people:
            person.save(0)
        desk.check(desk.article(), Person.publish)
