"""A portrait on its way from a dropped file, through the crop by hand, to the readers' page."""

import json
from base64 import b64encode
from io import BytesIO
from itertools import count

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser import hands
from tests.browser.looking import LAPTOP, TELEPHONE, axe_violations, wait_until, widen
from tests.pictures import odd_files as odd

DROP = """(form, [name, type, base64]) => {
  const data = new DataTransfer()
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  data.items.add(new File([bytes], name, {type}))
  form.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}))
}"""
PASTE = """(form, [name, type, base64, text]) => {
  const data = new DataTransfer()
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  data.items.add(new File([bytes], name, {type}))
  if (text) data.setData("text/plain", text)
  const event = {clipboardData: data, bubbles: true, cancelable: true}
  form.dispatchEvent(new ClipboardEvent("paste", event))
}"""
CROP = "document.querySelector('crop-frame').crop"
# The picture has four by four fields of a colour each; the last is in the lower right corner.
SIDE, FIELDS = 1600, 4
LAST = (210, 40, 160)


def fields(comment=""):
    image = Image.new("RGB", (SIDE, SIDE), (30, 60, 90))
    each = SIDE // FIELDS
    for number in range(FIELDS**2):
        x, y = number % FIELDS * each, number // FIELDS * each
        colour = LAST if number == FIELDS**2 - 1 else (20, 12 * number, 200 - 10 * number)
        image.paste(colour, (x, y, x + each, y + each))
    out = BytesIO()
    image.save(out, "JPEG", quality=92, comment=comment)
    return out.getvalue()


def named(data):
    return ["ravn.jpg", "image/jpeg", b64encode(data).decode()]


FILE = named(fields())
numbers = count()


@pytest.fixture(scope="module")
def house(empty_house, tmp_path_factory):
    house = empty_house.copy_to(tmp_path_factory.mktemp("portrait") / "house")
    house.made = json.loads(house.run("tests.browser.portrait_paper"))
    with house.open():
        yield house


@pytest.fixture(scope="module")
def desk(browser, browser_context_args, house):
    with browser.new_context(**browser_context_args) as context:
        page = context.new_page()
        hands.log_in(page, "navnenyt")
        yield page


@pytest.fixture
def notice(desk, house):
    house.forget_typed()
    desk.goto(house.made["never saved"])
    # What the test before had typed may have arrived after it was forgotten.
    late = desk.get_by_role("button", name="Smid det ud, og vis den gemte version")
    if late.is_visible():
        desk.once("dialog", lambda dialog: dialog.accept())
        with desk.expect_navigation(wait_until="load"):
            late.click()
    expect(portrait(desk).get_by_role("button", name="Vælg portræt")).to_be_visible()
    yield desk
    desk.unroute_all()
    # What was typed is not kept.
    desk.goto("/admin/")


def portrait(page):
    return page.locator("portrait-field")


def dialog(page, name="Nyt portræt"):
    return page.get_by_role("dialog", name=name)


def drop(page, file=None):
    """Without a `file` one the library has not."""
    file = file or named(fields(f"Nr. {next(numbers)}"))
    page.locator("form#notice_form").evaluate(DROP, file)


def frame(page):
    box = page.get_by_role("application", name="Udsnit")
    expect(box).to_be_visible()
    wait_until(page, "Boolean(document.querySelector('crop-frame')?.frame)")
    return box


def use(page):
    dialog(page).get_by_role("button", name="Brug portrættet").click()


def chosen(page):
    return portrait(page).get_by_role("img", name="Portrættet, som det er beskåret")


def pixels(data):
    image = Image.open(BytesIO(data)).convert("RGB")
    across, down = image.size
    return [
        image.getpixel((across * x // 10, down * y // 10)) for x in (1, 5, 9) for y in (1, 5, 9)
    ]


def alike(pixel, colour):
    return max(abs(a - b) for a, b in zip(pixel, colour, strict=True)) < 30


class TestToTheReaders:
    def test_a_dropped_file_cropped_by_keys_is_what_readers_see(self, notice, house):
        page = notice
        page.goto(house.made["desk"])
        drop(page)
        assert (
            dialog(page).get_by_label("Alternativ tekst").input_value() == "Portræt af Mette Ravn"
        )
        dialog(page).get_by_label("Fotokredit").fill("Per Lind")
        box = frame(page)
        box.focus()
        for key, times in (("+", 50), ("Shift+ArrowRight", 25), ("Shift+ArrowDown", 25)):
            for _ in range(times):
                box.press(key)
        said = dialog(page).locator("crop-frame").get_by_role("status").last
        expect(said).to_contain_text("15 % af billedets bredde")
        use(page)
        expect(chosen(page)).to_be_visible()
        tick = page.get_by_label("Personen har sagt ja til billedet")
        expect(tick).to_be_focused()
        tick.check()
        hands.push(page, "Gem", says="Gemt")

        addresses = json.loads(house.run("tests.browser.publish_notices"))
        for address, place in (
            (addresses[str(house.made["pk"])], ".notice-portrait img"),
            ("/navnenyt/", ".face img"),
        ):
            page.goto(address)
            source = page.locator(place).first.evaluate("image => image.currentSrc || image.src")
            assert all(alike(pixel, LAST) for pixel in pixels(page.request.get(source).body()))


class TestTheFile:
    def test_a_picture_pasted_alone_is_the_portrait(self, notice):
        notice.locator("form#notice_form").evaluate(PASTE, [*FILE, ""])
        frame(notice)

    def test_a_picture_beside_a_pasted_text_is_not(self, notice):
        notice.locator("form#notice_form").evaluate(PASTE, [*FILE, "netHEGN har pr. 1. marts"])
        expect(dialog(notice)).to_have_count(0)

    def test_what_is_no_picture_is_told_before_anything_is_sent(self, notice):
        drop(notice, ["ravn.txt", "text/plain", FILE[2]])
        expect(portrait(notice).get_by_role("status")).to_contain_text("Brug JPEG, PNG")
        drop(notice, ["ravn.jpg", "image/jpeg", b64encode(b"ikke et billede").decode()])
        expect(dialog(notice).get_by_role("alert")).to_contain_text("Filen er ikke et billede")

    def test_heic_that_no_browser_shows_is_cropped_when_it_is_there(self, notice, house):
        heic = b64encode(odd.picture("HEIC", (1000, 1200))).decode()
        # Some systems have no name for the kind.
        drop(notice, ["ravn.heic", "", heic])
        expect(dialog(notice).get_by_role("alert")).to_contain_text("kan ikke vise HEIC")
        dialog(notice).get_by_label("Fotokredit").fill("Per Lind")
        use(notice)
        frame(notice)
        dialog(notice, "Beskær portrættet").get_by_role("button", name="Brug udsnittet").click()
        expect(chosen(notice)).to_be_visible()
        kept = house.ask("SELECT crops FROM pictures_picture ORDER BY id DESC")
        assert "4x5" in kept

    def test_what_cannot_be_cropped_now_is_taken_as_it_is(self, notice):
        notice.route("**/udsnit/**", lambda route: route.abort())
        drop(notice)
        expect(dialog(notice).get_by_role("alert")).to_contain_text("udsnittet vælger du bagefter")
        dialog(notice).get_by_label("Fotokredit").fill("Per Lind")
        use(notice)
        crop = dialog(notice, "Beskær portrættet")
        expect(crop.get_by_role("alert")).to_contain_text("kunne ikke hentes")
        crop.get_by_role("button", name="Fortryd").click()
        expect(chosen(notice)).to_be_visible()

    def test_what_did_not_arrive_can_be_sent_again_with_nothing_lost(self, notice):
        def post_fails(route):
            return route.abort() if route.request.method == "POST" else route.continue_()

        drop(notice)
        dialog(notice).get_by_label("Fotokredit").fill("Per Lind")
        frame(notice).press("+")
        crop = notice.evaluate(CROP)
        notice.route("**/nyt-portraet/", post_fails)
        use(notice)
        expect(dialog(notice).get_by_role("alert")).to_contain_text("står her endnu")
        assert notice.evaluate(CROP) == crop
        expect(dialog(notice).get_by_label("Fotokredit")).to_have_value("Per Lind")
        notice.unroute_all()
        use(notice)
        expect(chosen(notice)).to_be_visible()

    def test_the_same_once_more_is_the_picture_there_is(self, notice, house):
        says = []
        for _ in range(2):
            drop(notice, FILE)
            frame(notice)
            dialog(notice).get_by_label("Fotokredit").fill("Foto: Bo Vang")
            use(notice)
            expect(dialog(notice)).to_have_count(0)
            says.append(portrait(notice).get_by_role("status").text_content())
        assert "er sat ind" in says[0] and "lå i arkivet allerede" in says[1]
        assert house.ask("SELECT count(*) FROM pictures_picture WHERE credit LIKE '%Bo Vang'") == 1

    def test_the_same_with_another_credit_is_asked_about_and_offered(self, notice, house):
        file = named(fields("Samme fil"))
        for credit in ("Foto: Liv Falk", "Foto: Ib Storm"):
            drop(notice, file)
            frame(notice)
            dialog(notice).get_by_label("Fotokredit").fill(credit)
            use(notice)
            if credit == "Foto: Liv Falk":
                expect(dialog(notice)).to_have_count(0)
        alert = dialog(notice).get_by_role("alert").first
        expect(alert).to_contain_text("Filen lå i arkivet allerede")
        expect(alert).to_contain_text("(Foto: Liv Falk)")
        expect(alert.get_by_role("button")).to_be_focused()
        alert.get_by_role("button").press("Enter")
        expect(portrait(notice).get_by_role("status")).to_contain_text("lå i arkivet allerede")
        expect(portrait(notice)).to_contain_text("Foto: Liv Falk")
        assert house.ask("SELECT count(*) FROM pictures_picture WHERE credit LIKE '%Storm'") == 0

    def test_a_right_that_is_suggested_says_so_until_somebody_chooses(self, notice):
        drop(notice)
        right = dialog(notice).get_by_label("Rettighed")
        expect(right).to_have_value("press")
        expect(right).to_have_accessible_description("Foreslået. Se det efter.")
        right.select_option("own")
        expect(right).to_have_accessible_description("")

    def test_whoever_is_logged_out_is_told_and_sends_nothing(self, notice):
        login = "<h1>Log ind</h1>"
        away = {"status": 302, "headers": {"Location": "/admin/login/"}}
        notice.route("**/nyt-portraet/**", lambda route: route.fulfill(**away))
        notice.route("**/admin/login/", lambda route: route.fulfill(body=login))
        drop(notice)
        expect(dialog(notice).get_by_role("alert")).to_contain_text("ikke logget ind længere")
        dialog(notice).get_by_role("button", name="Luk").click()
        expect(portrait(notice).get_by_role("button", name="Vælg portræt")).to_be_focused()

    def test_an_odd_credit_is_asked_about_and_mended_by_one_press(self, notice):
        drop(notice)
        credit = dialog(notice).get_by_label("Fotokredit")
        credit.fill("Foto: Per Lind, tlf. 00 12 70 01")
        frame(notice)
        use(notice)
        expect(credit).to_be_focused()
        expect(credit).to_have_attribute("aria-invalid", "true")
        dialog(notice).get_by_role("button", name="Skriv »Foto: Per Lind«").click()
        use(notice)
        expect(portrait(notice)).to_contain_text("Foto: Per Lind")

    def test_cancelling_leaves_the_form_as_it_was(self, notice, house):
        before = house.ask("SELECT count(*) FROM pictures_picture")
        drop(notice)
        frame(notice)
        notice.keyboard.press("Escape")
        expect(dialog(notice)).to_have_count(0)
        expect(portrait(notice).get_by_role("button", name="Vælg portræt")).to_be_focused()
        assert house.ask("SELECT count(*) FROM pictures_picture") == before


class TestTheFrame:
    def test_is_moved_and_scaled_by_the_pointer_and_the_wheel(self, notice):
        drop(notice)
        box = frame(notice)
        begun = notice.evaluate(CROP)
        box.hover()
        notice.mouse.wheel(0, -400)
        wait_until(notice, f"{CROP}[2] < {begun[2]}")
        place = box.bounding_box()
        x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
        left, top, width, height = notice.evaluate(CROP)
        notice.mouse.move(x, y)
        notice.mouse.down()
        notice.mouse.move(x - 20, y + 10, steps=3)
        notice.mouse.up()
        moved = notice.evaluate(CROP)
        assert moved[0] < left and moved[1] >= top and moved[2:] == [width, height]
        # By a corner: the opposite one stands still.
        place = box.bounding_box()
        right, bottom = place["x"] + place["width"], place["y"] + place["height"]
        notice.mouse.move(right - 4, bottom - 4)
        notice.mouse.down()
        notice.mouse.move(right - 30, bottom - 40, steps=3)
        notice.mouse.up()
        pulled = notice.evaluate(CROP)
        assert pulled[:2] == pytest.approx(moved[:2], abs=0.002) and pulled[2] < moved[2]

    def test_never_leaves_the_picture_and_keeps_its_shape(self, notice):
        drop(notice)
        box = frame(notice)
        for key in ("-", "ArrowLeft", "Shift+ArrowUp", "+", "Shift+ArrowDown", "-", "-"):
            for _ in range(12):
                box.press(key)
            left, top, width, height = notice.evaluate(CROP)
            assert left >= 0 and top >= 0 and left + width <= 1.0002 and top + height <= 1.0002
            assert width / height == pytest.approx(4 / 5, abs=0.001)

    def test_goes_back_to_the_suggestion(self, notice):
        drop(notice)
        frame(notice)
        begun = notice.evaluate(CROP)
        dialog(notice).get_by_role("button", name="Tættere på").click()
        assert notice.evaluate(CROP) != begun
        dialog(notice).get_by_role("button", name="Brug forslaget").click()
        assert notice.evaluate(CROP) == begun


def test_one_from_the_library_is_cropped_changed_and_taken_away(notice, house):
    portrait(notice).get_by_role("button", name="Fra arkivet").click()
    dialog(notice, "Find et portræt").get_by_role("option", name="Ravn ved vinduet").click()
    frame(notice).press("+")
    dialog(notice, "Beskær portrættet").get_by_role("button", name="Brug udsnittet").click()
    expect(chosen(notice)).to_be_visible()
    assert "4x5" in house.ask("SELECT crops FROM pictures_picture WHERE title LIKE 'Ravn ved%'")
    before = chosen(notice).get_attribute("src")
    portrait(notice).get_by_role("button", name="Beskær").click()
    for _ in range(50):
        frame(notice).press("+")
    # As near as the picture itself allows, though it is shown by a smaller copy: 240 of 1200.
    assert notice.evaluate(CROP)[2] == 0.2
    dialog(notice, "Beskær portrættet").get_by_role("button", name="Brug udsnittet").click()
    expect(chosen(notice)).not_to_have_attribute("src", before)
    portrait(notice).get_by_role("button", name="Fjern").click()
    expect(chosen(notice)).to_be_hidden()
    expect(portrait(notice).get_by_role("status")).to_have_text("Portrættet er fjernet.")


def test_every_shape_is_cropped_on_the_page_of_the_picture(desk, house):
    newest = house.ask("SELECT max(id) FROM pictures_picture")
    desk.goto(f"/admin/pictures/picture/{newest}/change/")
    wide = desk.locator('own-crops [data-shape="16x9"]')
    wide.get_by_role("button", name="Beskær").click()
    frame(desk).press("+")
    dialog(desk, "Beskær: bredt").get_by_role("button", name="Brug udsnittet").click()
    expect(wide).to_contain_text("Beskåret i hånden.")
    assert axe_violations(desk) == []
    wide.get_by_role("button", name="Fjern udsnittet").click()
    expect(wide).to_contain_text("Følger fokuspunktet.")


class TestTheCropOfAPicture:
    @pytest.fixture
    def wide(self, desk, house):
        newest = house.ask("SELECT max(id) FROM pictures_picture")
        desk.goto(f"/admin/pictures/picture/{newest}/change/")
        yield desk.locator('own-crops [data-shape="16x9"]')
        desk.unroute_all()

    def test_can_be_used_when_it_is_there(self, desk, wide):
        held = []
        desk.route("**/udsnit/**", lambda route: held.append(route))
        wide.get_by_role("button", name="Beskær").click()
        box = dialog(desk, "Beskær: bredt")
        expect(box).to_contain_text("Henter billedet …")
        expect(box.get_by_role("button", name="Brug udsnittet")).to_be_disabled()
        held[0].continue_()
        expect(frame(desk)).to_be_focused()
        expect(box.get_by_role("button", name="Brug udsnittet")).to_be_enabled()

    def test_that_does_not_come_is_told_and_can_be_left(self, desk, wide):
        desk.route("**/hele/**", lambda route: route.abort())
        desk.reload()
        wide.get_by_role("button", name="Beskær").click()
        box = dialog(desk, "Beskær: bredt")
        expect(box.get_by_role("alert")).to_contain_text("Billedet kunne ikke hentes.")
        box.get_by_role("button", name="Fortryd").press("Enter")
        expect(wide.get_by_role("button", name="Beskær")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_dialog_can_be_used_by_all(notice, scheme):
    notice.emulate_media(color_scheme=scheme)
    drop(notice)
    frame(notice)
    use(notice)
    expect(dialog(notice).locator("#portraet_credit_fejl")).to_have_text("Skal udfyldes.")
    for width in (LAPTOP, TELEPHONE):
        widen(notice, width)
        assert axe_violations(notice) == []
    widen(notice, LAPTOP)


def test_the_button_takes_a_picture_and_nothing_else(notice):
    picture = {"name": "ravn.jpg", "mimeType": "image/jpeg", "buffer": fields()}
    for file in ({"name": "ravn.txt", "mimeType": "text/plain", "buffer": b"En ravn."}, picture):
        with notice.expect_file_chooser() as chooser:
            portrait(notice).get_by_role("button", name="Vælg portræt").click()
        chooser.value.set_files(file)
        if file is not picture:
            expect(portrait(notice).get_by_role("status")).to_contain_text("ikke et billede")
    frame(notice)


def test_without_a_script_a_plain_file_field_does_the_same(browser, browser_context_args, house):
    options = browser_context_args | {"java_script_enabled": False}
    with browser.new_context(**options) as context:
        page = context.new_page()
        hands.log_in(page, "navnenyt")
        page.goto("/admin/people/notice/add/")
        hands.fill(page, {"Fornavn": "Bo", "Efternavn": "Vang"})
        file = {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": fields()}
        page.get_by_label("Nyt portræt fra din maskine").set_input_files(file)
        page.get_by_label("Fotokredit til det").fill("Per Lind")
        hands.push(page, "Gem", says="Gemt")
        expect(page.get_by_role("img", name="Portrættet, som det er beskåret")).to_be_visible()
    title = house.ask("SELECT title FROM pictures_picture ORDER BY id DESC")
    assert title == "Portræt af Bo Vang"
