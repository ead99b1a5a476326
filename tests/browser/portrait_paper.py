"""Fills the folder PLACE with two notices that lack only their portrait, and a picture."""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from people.grammar import missing
from tests.factories import image_file, make_company, make_notice, make_person, make_picture

company = make_company("netHEGN")
notices = [
    make_notice(
        published_at=None, company=company, person=make_person("Mette", name), title="driftschef"
    )
    for name in ("Ravn", "Krage")
]
assert not any(missing(notice.fields) for notice in notices)
make_picture(image_file((1200, 1500), (90, 110, 130), kind="JPEG"), title="Ravn ved vinduet")
first, second = [f"/admin/people/notice/{notice.pk}/change/" for notice in notices]
made = {"pk": notices[0].pk, "desk": first, "never saved": second}
print(json.dumps(made))  # noqa: T201 - read by the fixture
