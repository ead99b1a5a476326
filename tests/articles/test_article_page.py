from datetime import timedelta

import pytest
from django.utils import timezone

from readership.models import HourlyCount, this_hour
from tests.factories import (
    ago,
    make_article,
    make_author,
    make_company,
    make_notice,
    make_person,
    make_picture,
    make_sponsored_post,
    make_tag,
)
from tests.pages import in_order, text_of, tree

pytestmark = pytest.mark.django_db


def read(client, **fields):
    return client.get(make_article(**fields).get_absolute_url())


class TestOrder:
    """Everything an article page has, in the order a reader of the paper knows."""

    def test_from_the_kicker_to_the_names(self, client):
        author = make_author("Maja Lindegaard")
        most_read = make_article(headline="Alle læser om kabler")
        HourlyCount.objects.create(item=most_read, hour=this_hour(), reads=9)
        make_sponsored_post(
            headline="Prøv strømmen", teaser="Mens det er lyst.", sender="Strømbro Nødstrøm"
        )
        make_notice(
            company=make_company("netHEGN"), person=make_person("Åse", "Nørregård"), title="chef"
        )
        response = read(
            client,
            kicker="Beredskab",
            headline="Et døgn uden skærme",
            teaser="Reportage: Sygehuset slukkede selv.",
            picture=make_picture(credit="Foto: Mette Holm", caption="Skabet var låst."),
            authors=[author],
            published_at=ago(days=2),
            body="<p>Kl. 7 slukkede de.</p>",
            source_credit="Artiklen er oprindeligt bragt i Driftsnyt.",
            tags=[make_tag("Offentlig it")],
        )
        text = text_of(response)
        assert in_order(
            text,
            "Beredskab",
            "Et døgn uden skærme",
            "Reportage: Sygehuset slukkede selv.",
            "Skabet var låst.",
            "(Foto: Mette Holm)",
            "Maja Lindegaard",
            "Udgivet",
            "1 min. læsning",
            "Kl. 7 slukkede de.",
            "Artiklen er oprindeligt bragt i Driftsnyt.",
            "Offentlig it",
            "Læses lige nu",
            "Alle læser om kabler",
            "ANNONCE",
            "Annonceindlæg fra Strømbro Nødstrøm",
            "Prøv strømmen",
            "Mens det er lyst.",
            "Navnenyt fra it-Danmark",
            "netHEGN har pr. 5. januar 2026 ansat Åse Nørregård som chef.",
            "Nyt job",
            "Åse Nørregård",
            "netHEGN",
        ), text

    def test_every_page_names_the_responsible_editor_and_how_to_complain(self, client, settings):
        text = text_of(read(client), "//footer")
        outlet = settings.OUTLET
        for part in (outlet.editor, outlet.address, outlet.cvr, outlet.email, outlet.complaints):
            assert part in text


class TestHead:
    def test_the_picture_is_described_for_those_who_cannot_see_it(self, client):
        response = read(client, picture=make_picture(alt="En mand foran et åbent serverskab"))
        assert "En mand foran et åbent serverskab" in tree(response).xpath("//main//img/@alt")

    def test_a_caption_of_its_own_goes_before_the_librarys(self, client):
        picture = make_picture(caption="Arkivets")
        text = text_of(read(client, picture=picture, picture_caption="Artiklens egen."))
        assert "Artiklens egen." in text
        assert "Arkivets" not in text

    def test_authors_stand_in_their_order(self, client):
        authors = [make_author(name) for name in ("Åse", "Bo", "Anna")]
        assert "Åse, Bo og Anna" in text_of(read(client, authors=authors))

    def test_the_same_author_only_once(self, client):
        author = make_author("Bo")
        assert text_of(read(client, authors=[author])).count("Bo") == 1

    def test_updated_is_said_when_readers_got_something_new(self, client):
        response = read(client, published_at=ago(days=3), updated_at=ago(days=1))
        assert in_order(text_of(response), "Udgivet", "Opdateret")
        assert "Opdateret" not in text_of(read(client))

    def test_the_share_title_and_description(self, client):
        page = tree(read(client, headline="Sygehuset slukkede »selv«", teaser="Et døgn."))
        assert page.xpath("//meta[@property='og:title']/@content") == ["Sygehuset slukkede »selv«"]
        assert page.xpath("//meta[@name='description']/@content") == ["Et døgn."]


class TestAge:
    """An article over a year old says so at its top."""

    def test_old_ones_say_so(self, client):
        assert "Artiklen er fra" in text_of(read(client, published_at=ago(days=366)))

    def test_newer_ones_do_not(self, client):
        assert "Artiklen er fra" not in text_of(read(client, published_at=ago(days=364)))

    def test_the_month_is_copenhagens(self, client):
        new_year = timezone.make_aware(timezone.datetime(2024, 1, 1, 0, 30))
        assert "Artiklen er fra januar 2024" in text_of(read(client, published_at=new_year))


class TestReadingTime:
    """Words divided by two hundred a minute, and never less than one minute."""

    @pytest.mark.parametrize(("words", "minutes"), [(1, 1), (200, 1), (201, 2), (1000, 5)])
    def test_minutes(self, words, minutes):
        assert make_article(body=f"<p>{'ord ' * words}</p>").reading_minutes == minutes


class TestBody:
    def test_nodes_are_filled(self, client):
        picture, other = make_picture(alt="Kælderen"), make_article(headline="Den glemte nøgle")
        response = read(
            client,
            body=f'<figure data-node="picture" data-picture="{picture.pk}"></figure>'
            f'<p data-node="related" data-item="{other.pk}"></p>'
            '<aside data-node="factbox"><h3>Fakta</h3><p>Kilde: Vagten</p></aside>',
        )
        assert "Kælderen" in tree(response).xpath("//main//img/@alt")
        assert in_order(
            text_of(response), "Læs også:", "Den glemte nøgle", "Fakta", "Kilde: Vagten"
        )

    def test_headline_and_teaser_are_text_and_never_markup(self, client):
        response = read(client, headline="<b>Fed</b> & <script>x</script>", teaser='"><img src=x>')
        assert not tree(response).xpath("//h1/b | //h1/script | //main//img[@src='x']")
        assert "<script>x</script>" in text_of(response, "//h1")


class TestBoxes:
    def test_the_article_itself_is_never_in_its_own_boxes(self, client):
        article = make_article(headline="Om sig selv")
        HourlyCount.objects.create(item=article, hour=this_hour(), reads=5)
        text = text_of(client.get(article.get_absolute_url()), "//main")
        assert text.count("Om sig selv") == 1

    def test_a_withdrawn_advertisement_leaves_the_box_at_once(self, client):
        url = make_article().get_absolute_url()
        post = make_sponsored_post(headline="Køb nu")
        assert "Køb nu" in text_of(client.get(url))
        post.withdraw(note="Annoncøren bad om det.")
        assert "Køb nu" not in text_of(client.get(url))

    def test_without_matter_there_are_no_empty_boxes(self, client):
        text = text_of(read(client))
        assert "Læses lige nu" not in text
        assert "ANNONCE" not in text
        assert "Navnenyt fra it-Danmark" not in text


class TestCounting:
    def test_the_page_tells_the_counter_its_id_and_nothing_else(self, client):
        article = make_article()
        page = tree(client.get(article.get_absolute_url()))
        assert page.xpath("//main/@data-count") == [str(article.pk)]


def test_is_old_follows_the_clock(at):
    article = make_article()
    at(article.published_at + timedelta(days=365, seconds=1))
    assert article.is_old
