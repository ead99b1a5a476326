"""Fills the folder PLACE with one live notice, at a company with a tag."""

from tests.browser import place  # noqa: F401, I001 - first of all

from datetime import date

from tests.factories import make_company, make_notice, make_person, make_tag

make_tag("It-sikkerhed")
make_notice(
    company=make_company("netHEGN"),
    person=make_person("Mette", "Ravn"),
    job_date=date(2026, 1, 5),
    tags=["Hegn"],
)
