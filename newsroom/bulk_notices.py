"""The notices of a synthetic archive: some companies, titles and occasions common, most rare."""

from django.utils import timezone

from people.models import Company, Notice, NoticeKey, Person

FIRST = "Åse", "Bjørn", "Signe", "Jørgen", "Ærmin", "Maren", "Torkil", "Vibeke"
LAST = "Ødegaard", "Brønlund", "Kærsgaard", "Åstrup", "Nymølle", "Havrebjerg"
# A company and its share of the notices; the rest are spread over the small ones.
COMPANIES = {"Storarkivet A/S": 0.34, "Mellemarkivet ApS": 0.05, "Kabelarkivet": 0.01}
SMALL_COMPANIES = 400
OCCASIONS = {"nyt_job": 0.6, "udnaevnelse": 0.2, "uddannelse": 0.1, "partner": 0.05}
RARE_OCCASION = "jubilaeum"
TITLES = {
    "driftschef": 0.2,
    "senior it-konsulent": 0.14,
    "softwareudvikler": 0.14,
    "salgsdirektør": 0.1,
    "netværkstekniker": 0.1,
    "projektleder": 0.1,
    "it-sikkerhedsarkitekt": 0.05,
}
RARE_TITLES = "leder af fyrtårnet", "chefbibliotekar", "vagtplanlægger", "økonomikonsulent"
# Of those hired, so many come from a company that is known.
FROM_A_KNOWN_ONE = 0.4


class Notices:
    def __init__(self, chance):
        self.chance = chance
        self.common = {self.company(name): share for name, share in COMPANIES.items()}
        self.small = [self.company(f"Arkiv nummer {n} A/S") for n in range(1, SMALL_COMPANIES + 1)]
        self.people = [
            Person.objects.get_or_create(first_name=first, last_name=last)[0]
            for first in FIRST
            for last in LAST
        ]

    def company(self, name):
        return Company.objects.get_or_create(name=name)[0]

    def pick(self, shares, rest):
        """A key of `shares` as often as its share says, else one of the `rest`."""
        at = self.chance.random()
        for key, share in shares.items():
            at -= share
            if at < 0:
                return key
        return self.chance.choice(rest)

    def make(self, row):
        """The notice of an item, not written yet."""
        occasion = self.pick(OCCASIONS, [RARE_OCCASION])
        company = self.pick(self.common, self.small)
        person = self.chance.choice(self.people)
        notice = Notice(
            contentitem_ptr_id=row.pk,
            occasion=occasion,
            company=company,
            person=person,
            who="hun",
            title=self.pick(TITLES, RARE_TITLES),
            job_date=timezone.localdate(row.published_at),
            published_at=row.published_at,
            listed_at=row.published_at,
            **person.keys,
        )
        if occasion == "nyt_job" and self.chance.random() < FROM_A_KNOWN_ONE:
            former = self.pick(self.common, self.small)
            notice.old_title, notice.old_company = "konsulent", former.name
            notice.former_company, notice.former_key = former, former.key
        return notice

    def keys(self, notices, tagged):
        """What they are found by; `tagged` holds (item, tag) pairs of them all."""
        tags = {}
        for item, tag in tagged:
            tags.setdefault(item, []).append(tag)
        return [key for notice in notices for key in NoticeKey.of(notice, tags.get(notice.pk, []))]
