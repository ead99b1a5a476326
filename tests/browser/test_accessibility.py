import pytest

from tests.browser.looking import LAPTOP, TELEPHONE, axe_violations, widen
from tests.browser.names import PAGES


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(page, house, name, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(house.addresses[name])
    for width in (LAPTOP, TELEPHONE):
        widen(page, width)
        assert axe_violations(page) == []
