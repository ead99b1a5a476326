import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.models import Article
from publishing.desk.checks import checks_of, review_of
from publishing.desk.checks.check import Check
from publishing.kinds import REGISTERED
from publishing.models import LinkState
from tests.factories import ago, make_article, make_notice, make_picture, make_sponsored_post
from tests.publishing.bodies import NODES, anything
from tests.publishing.checks.written import codes

pytestmark = pytest.mark.django_db

PIECES = "Mette Holm Holme TK XX [kilde?] 3,1 kl. pr. »Ja,« A/S 5. Nørrekær – ?"
LONG_ENOUGH = "Kranerne i Nørrekær kører igen efter tre døgns stilstand i havnen."


def make_flawless():
    return make_article(
        headline="Kranerne kører igen i Nørrekær",
        teaser=LONG_ENOUGH,
        body=f"<p>{LONG_ENOUGH}</p>",
        picture=make_picture(),
    )


class TestReview:
    """What is grave comes first, and what keeps the item from readers before all else."""

    def test_a_flawless_article_has_nothing_to_look_at(self):
        assert checks_of(make_flawless()) == []

    def test_what_is_missing_for_publication_comes_first_and_is_grave(self):
        article = make_article(authors=[], published_at=None, teaser="", headline="Kort TK")
        first, second, *rest = checks_of(article)
        assert (first.code, first.grave, first.field) == ("unfinished", True, "teaser")
        assert (second.code, second.grave, second.field) == ("unfinished", True, "bylines")
        assert codes(rest) == ["placeholder", "headline-short"]

    def test_the_grave_ones_stand_before_the_others(self):
        """A credit is looked at after the headline's length, and is told before it."""
        article = make_article(headline="Kort", picture=make_picture(credit="Foto:"))
        assert codes(checks_of(article))[:2] == ["picture-credit", "headline-short"]

    def test_every_kind_can_be_reviewed(self):
        for item in (make_article(), make_sponsored_post(), make_notice()):
            review = review_of(item)
            assert (review.figures is None) == (item.kind == "notice")
        assert sum(kind.has_page for kind in REGISTERED.values()) == 3

    def test_a_notice_writes_its_alt_text_from_the_name(self):
        notice = make_notice(picture=make_picture(alt=""), portrait_accepted=True)
        assert checks_of(notice) == []

    def test_looks_at_what_is_in_memory_not_at_the_row(self):
        article = make_flawless()
        article.body = f"<p>{LONG_ENOUGH} TK</p>"
        assert codes(checks_of(article)) == ["placeholder"]

    def test_each_names_a_field_of_the_item_or_none(self):
        article = make_article(
            headline="TK", teaser="TK", kicker="TK", picture=make_picture(alt="")
        )
        names = {field.name for field in Article._meta.get_fields()}
        assert {check.field for check in checks_of(article)} <= names

    def test_a_check_cannot_be_changed(self):
        with pytest.raises(AttributeError):
            Check("a", "b", "c").code = "d"


class TestTargets:
    def test_a_node_whose_target_is_gone_is_told(self):
        article = make_flawless()
        article.body += '<p data-node="related" data-item="999999"></p>' * 2
        (check,) = checks_of(article)
        assert (check.code, check.field) == ("node-missing", "body")
        assert "2 steder" in check.sentence


def full_of(count):
    """An article with so many pictures, links out and links to our own items."""
    others = [make_article() for _ in range(count)]
    body = "".join(
        f'<figure data-node="picture" data-picture="{make_picture(alt="").pk}"></figure>'
        f'<p><a href="https://vagten.example/{number}">ud</a></p>'
        f'<p><a href="{other.get_absolute_url()}">hjem</a></p>'
        f'<p data-node="related" data-item="{other.pk}"></p>'
        for number, other in enumerate(others)
    )
    LinkState.objects.bulk_create(
        LinkState(url=f"https://vagten.example/{number}", status=404, checked_at=ago(hours=1))
        for number in range(count)
    )
    article = make_article(body=body, picture=make_picture())
    return Article.objects.get(pk=article.pk)


def test_the_queries_do_not_grow_with_pictures_and_links(queries, settings):
    settings.LINK_CHECKS = True
    for count in (1, 10):
        article = full_of(count)
        with queries() as captured:
            found = checks_of(article)
        # 1 the picture at the top  2 those in the text  3 the authors  4 what the net answered
        # 5 our own items  6-7 what the nodes refer to
        assert len(captured) == 7
        assert codes(found).count("picture-alt") == codes(found).count("link-dead") == count
        LinkState.objects.all().delete()


class TestAnything(TestCase):
    """No body and no headline breaks a check, and every excerpt can be found again."""

    @classmethod
    def setUpTestData(cls):
        cls.article = make_article()

    def review(self, **fields):
        for name, value in fields.items():
            setattr(self.article, name, value)
        return checks_of(self.article)

    @given(body=anything, headline=st.text(max_size=160), caption=st.text(max_size=80))
    def test_is_survived(self, body, headline, caption):
        for check in self.review(body=body, headline=headline, picture_caption=caption):
            assert check.sentence.endswith((".", "?"))

    @hypothesis_settings(suppress_health_check=[HealthCheck.too_slow])
    @given(
        headline=st.text(alphabet='»«”"AB cd 1.,:/', max_size=60),
        words=st.lists(
            st.sampled_from([*NODES.values(), *PIECES.split()]),
            max_size=80,
        ),
    )
    def test_in_danish_is_survived_too(self, headline, words):
        body = f"<p>{' '.join(words)}</p><h2>{' '.join(words[:5])}</h2>"
        assert all(check.code for check in self.review(body=body, headline=headline))
