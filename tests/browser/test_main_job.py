"""
The main job from end to end, through the desk alone: each role does its part, and a reader finds
all of it on the article's page and on the front page.
"""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser import hands, invented
from tests.browser.invented import ARTICLE, NOTICES, PICTURE, SPONSORED
from tests.browser.looking import Notebook
from tests.pages import in_order


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    """A newsroom with two small articles, for readers to have read, and a tag."""
    house = empty_house.copy_to(tmp_path_factory.mktemp("main_job") / "house")
    house.articles = json.loads(house.run("tests.browser.unread_paper"))
    with house.open():
        yield house


@pytest.fixture(scope="module")
def at_the_desk(browser, browser_context_args):
    """`at_the_desk("Journalist")` is a page where somebody of that role is logged in."""
    notebooks = []

    def sit_down(role):
        page = browser.new_context(**browser_context_args).new_page()
        notebooks.append(Notebook(page))
        hands.log_in(page, role.lower())
        return page

    yield sit_down
    for notes in notebooks:
        notes.page.context.close()
    said = [line for notes in notebooks for line in notes.complaints]
    # Our policy refuses the styles of pasted text, and the console tells: as it should be.
    assert [line for line in said if not line.startswith("Applying inline style")] == []


def the_journalist_writes_an_article(page):
    hands.begin(page, "Skriv artikel")
    hands.fill(page, ARTICLE)
    hands.write_body(page, invented.TYPED)
    hands.paste(page, invented.FROM_A_TEXT_PROCESSOR)
    known, new = invented.TAGS
    hands.choose(page, "Emner", known[:3], known)
    hands.field(page, "Emner").press_sequentially(new)
    photograph = hands.photograph("ovn.jpg", (180, 140, 90))
    hands.lay_in(page, "Vælg topbillede", PICTURE, photograph, licence="own")
    hands.hand_over(page, "Se på tallet i sidste afsnit.")


def the_editor_publishes_it_and_puts_it_on_top(page):
    waiting = page.get_by_role("region", name="Venter på dig")
    waiting.get_by_role("link", name=ARTICLE["Rubrik"]).click()
    expect(page.get_by_role("region", name="Status")).to_contain_text("Se på tallet")
    hands.publish(page, place="Øverst")


def the_ad_desk_publishes_a_post(page):
    hands.begin(page, "Nyt annonceindlæg")
    hands.fill(page, SPONSORED)
    hands.write_body(page, invented.SPONSORED_BODY)
    hands.publish(page)


def the_notice_desk_publishes_four(page):
    made = set()
    for notice in NOTICES:
        page.goto("/admin/")
        hands.begin(page, "Nyt navnenyt")
        company, person = notice["company"], notice["person"]
        if company in made:
            hands.choose(page, "Virksomhed", company[:4], company)
        else:
            hands.choose(page, "Virksomhed", company, f"Opret »{company}«")
            made.add(company)
        hands.fill(page, {"Fornavn": person[0], "Efternavn": person[1]} | notice["fields"])
        for label, option in notice["choices"].items():
            hands.field(page, label).select_option(option)
        page.get_by_role("radio", name=notice["who"], exact=True).check()
        expect(page.get_by_role("region", name="Sådan trykkes det")).to_contain_text(notice["text"])
        hands.push(page, "Udgiv og næste", says="Læserne ser det nu.")


@pytest.fixture(scope="module")
def printed(house, at_the_desk, browser, browser_context_args):
    """Everything written, published and read. Holds the addresses readers have."""
    the_journalist_writes_an_article(at_the_desk("Journalist"))
    the_editor_publishes_it_and_puts_it_on_top(editor := at_the_desk("Redaktør"))
    the_ad_desk_publishes_a_post(ads := at_the_desk("Annonce"))
    the_notice_desk_publishes_four(at_the_desk("Navnenyt"))
    for read in house.articles[:1]:
        with browser.new_context(**browser_context_args) as context:
            reader = context.new_page()
            reader.clock.install()
            reader.goto(read["path"])
            with reader.expect_response(lambda answer: answer.url.endswith("/laest/")):
                reader.clock.run_for(5000)
    return {
        "article": link_to_the_page(editor, ARTICLE["Rubrik"]),
        "sponsored": link_to_the_page(ads, SPONSORED["Rubrik"]),
    }


def link_to_the_page(page, headline):
    page.goto("/admin/")
    page.get_by_role("region", name="Ude nu").get_by_role("link", name=headline).click()
    return page.get_by_role("link", name="Se siden").get_attribute("href")


def text_of(page):
    return " ".join(page.locator("main").text_content().split())


def test_the_article_page_has_everything_in_its_order(page, house, printed):
    page.goto(printed["article"])
    for_readers = [
        (n["text"], invented.NEW_JOB, " ".join(n["person"]), n["company"]) for n in NOTICES
    ]
    text = text_of(page)
    assert in_order(
        text,
        ARTICLE["Rubrik"],
        ARTICLE["Underrubrik"],
        f"(Foto: {PICTURE['Fotokredit']})",
        *invented.TYPED,
        *invented.PASTED,
        *invented.TAGS,
        "Læses lige nu",
        house.articles[0]["headline"],
        "ANNONCE",
        f"Annonceindlæg fra {SPONSORED['Afsender']}",
        SPONSORED["Rubrik"],
        SPONSORED["Underrubrik"],
        "Navnenyt fra it-Danmark",
    ), text
    # At most one notice of each company: the newest.
    for parts in (for_readers[1], for_readers[2], for_readers[3]):
        assert in_order(text, "Navnenyt fra it-Danmark", *parts), text
    assert for_readers[0][0] not in text


def test_the_top_picture_says_what_it_shows(page, house, printed):
    page.goto(printed["article"])
    picture = page.get_by_role("img", name=PICTURE["Alternativ tekst"])
    expect(picture).to_be_visible()
    assert picture.evaluate("async (image) => { await image.decode(); return image.naturalWidth }")


def test_pasted_text_brings_nothing_of_the_other_program_along(page, house, printed):
    page.goto(printed["article"])
    body = page.locator(".body")
    expect(body.locator("p")).to_have_text([*invented.TYPED, *invented.PASTED])
    assert body.locator("p[class], p[style], span").count() == 0


def test_the_front_page_has_it_all(page, house, printed):
    page.goto("/")
    expect(page.locator("article.lead h2")).to_have_text(ARTICLE["Rubrik"])
    expect(page.get_by_role("region", name="Læses lige nu")).to_contain_text(
        house.articles[0]["headline"]
    )
    ad = page.get_by_role("complementary", name="Annonce")
    expect(ad).to_contain_text(f"ANNONCE Annonceindlæg fra {SPONSORED['Afsender']}")
    expect(ad.get_by_role("heading")).to_have_text(SPONSORED["Rubrik"])
    names = page.get_by_role("region", name=re.compile("^Navnenyt"))
    for notice in NOTICES[1:]:
        expect(names).to_contain_text(" ".join(notice["person"]))
    expect(names.get_by_role("listitem")).to_have_count(3)


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice["person"][0])
def test_a_notice_comes_out_letter_for_letter(page, house, printed, notice):
    page.goto("/navnenyt/")
    page.get_by_role("main").get_by_role("link", name=" ".join(notice["person"])).first.click()
    own = page.locator("article.notice")
    expect(own).to_contain_text(f"{notice['text']} {invented.NEW_JOB}")
    expect(own.get_by_role("link", name=" ".join(notice["person"]), exact=True)).to_be_visible()
    expect(own.get_by_role("link", name=notice["company"], exact=True)).to_be_visible()


def test_the_tags_tie_the_article_to_their_pages(page, house, printed):
    for tag in invented.TAGS:
        page.goto(printed["article"])
        page.get_by_role("main").get_by_role("link", name=tag, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(tag)
        expect(page.get_by_role("link", name=ARTICLE["Rubrik"])).to_be_visible()


def test_the_editor_can_pull_the_paid_post_at_once(page, house, printed, at_the_desk):
    editor = at_the_desk("Redaktør")
    editor.goto("/admin/sponsored/sponsoredpost/")
    editor.get_by_role("link", name=SPONSORED["Rubrik"]).click()
    editor.get_by_role("link", name="Tag ned").click()
    editor.get_by_label("Forklaring til læserne").fill(invented.WITHDRAWN_BECAUSE)
    editor.get_by_role("button", name="Tag ned").click()
    expect(editor.get_by_role("status").first).to_contain_text("Taget ned.")

    answer = page.goto(printed["sponsored"])
    assert answer.status == 410
    expect(page.get_by_role("main")).to_contain_text(invented.WITHDRAWN_BECAUSE)
    for path in ("/", printed["article"], "/seneste/"):
        page.goto(path)
        expect(page.get_by_role("main")).not_to_contain_text(SPONSORED["Rubrik"])
