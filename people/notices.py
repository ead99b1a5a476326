from django.db import models
from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber

from people import ageing, grammar, likeness
from people.companies import Company
from people.moves.keys import NoticeKey
from people.naming import KEY_LENGTH, company_key
from people.persons import Person
from people.printed import ELSEWHERE, Printed
from publishing.items import ContentItem
from publishing.kinds import Kind, register
from publishing.querysets import ContentItemQuerySet

# Those that tell of somebody new at a company, and the one that tells of somebody gone.
CAME = ("nyt_job", "partner", "bestyrelse")
RESIGNED = "fratraedelse"
# Among so many there are enough companies for any box.
LOOKED_AT = 200


class NoticeQuerySet(ContentItemQuerySet):
    def one_per_company(self):
        """
        The newest of each company, so that one that sends six does not fill a box. Only the newest
        are looked at: a box has room for few, however many there are.
        """
        newest = self.order_by("-published_at", "-pk").values("pk")[:LOOKED_AT]
        rank = Window(
            RowNumber(), partition_by=F("company"), order_by=[F("published_at").desc(), "-pk"]
        )
        rows = self.filter(pk__in=newest)
        return rows.annotate(rank_in_company=rank).filter(rank_in_company=1)

    def came_to(self, company):
        return self.filter(company=company, occasion__in=CAME)

    def left(self, company):
        """Who resigned there, and who is told of elsewhere as having come from there."""
        elsewhere = Q(former_company=company) & ~Q(company=company)
        return self.filter(Q(company=company, occasion=RESIGNED) | elsewhere)

    def for_career(self):
        """Everything a notice in a career, or among those who came and left, shows."""
        return self.for_teasers().select_related("former_company")


@register(
    Kind.NOTICE,
    new_label="Nyt navnenyt",
    template="people/notice.html",
    teaser_relations=("company", "person"),
    boxed_for=ageing.boxed_for,
    indexed_for=ageing.indexed_for,
)
class Notice(Printed, ContentItem):
    """
    A job-change notice. It is data; the printed text is written from it by `people.grammar`, and so
    are the headline and the address.
    """

    PICTURE_SLOTS = ("notice", "face")

    company = models.ForeignKey(
        Company,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="notices",
        verbose_name="virksomhed",
    )
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="notices", verbose_name="person"
    )
    # Derived from `old_company`: see former.py.
    former_company = models.ForeignKey(
        Company,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="left_in",
        verbose_name="kom fra",
    )
    former_key = models.CharField(max_length=KEY_LENGTH, blank=True, editable=False, db_index=True)
    # The person's names as people/duplicates.py looks them up; repeated here beside the company.
    given_key = models.CharField(
        "fornavnets nøgle", max_length=likeness.KEY_LENGTH, blank=True, editable=False
    )
    last_key = models.CharField(
        "efternavnets nøgle", max_length=likeness.KEY_LENGTH, blank=True, editable=False
    )

    portrait_accepted = models.BooleanField(
        "personens ja til billedet",
        default=False,
        help_text="Et portræt kan først udgives, når personen har sagt ja.",
    )

    # The moment of publication once more, beside the columns that lists are narrowed by.
    listed_at = models.DateTimeField(null=True, editable=False)

    objects = NoticeQuerySet.as_manager()

    # The headline and its slug are written from the rest.
    content_fields = (
        "picture",
        "picture_caption",
        "portrait_accepted",
        "company",
        "printed_company",
        *(name for name in grammar.FIELD_NAMES if name not in ELSEWHERE),
    )

    picture_place = "Portrættet"
    read_as_one = ("first_name", "last_name")
    known_by = ("first_name", "last_name")

    class Meta:
        verbose_name = "navnenyt"
        verbose_name_plural = "navnenyt"
        permissions = [("publish_notice", "Kan udgive navnenyt")]
        indexes = [
            models.Index(fields=["company", "job_date"], name="notice_company"),
            models.Index(fields=["company", "given_key", "job_date"], name="notice_given_name"),
            models.Index(fields=["company", "last_key", "job_date"], name="notice_last_name"),
            models.Index(fields=["-listed_at", "-contentitem_ptr"], name="notice_newest_first"),
            *(
                models.Index(
                    fields=[name, "-listed_at", "-contentitem_ptr"], name=f"notice_newest_{name}"
                )
                for name in ("occasion", "company", "former_company")
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="notice_age_is_plausible",
                condition=Q(age=None) | Q(age__range=(15, 110)),
                violation_error_message="Alderen skal ligge mellem 15 og 110 år.",
            ),
        ]

    def save(self, *, update_fields=None, **kwargs):
        self.headline = self.written_headline[:160]
        if update_fields is None:
            self.former_key = company_key(self.old_company)
            self.former_company = Company.objects.known_as(self.old_company)
            self.given_key, self.last_key = self.person.keys.values() if self.person else ("", "")
        super().save(update_fields=update_fields, **kwargs)

    @property
    def content(self):
        first, last = self.printed_names
        return super().content | {"first_name": first, "last_name": last}

    @property
    def alt(self):
        """Written from the name, as the rest is, where the library says nothing."""
        return super().alt or (self.picture and f"Portræt af {self.person_name}".strip()) or ""

    def put(self, content):
        super().put(content)
        self.go_on_from_merged()
        if "first_name" in content:
            self.name_person(content["first_name"], content["last_name"])
        self.headline = self.written_headline[:160]

    def go_on_from_merged(self):
        """A version may name a company that has been merged since: its name is printed still."""
        if self.company and self.company.merged_into_id:
            self.printed_company = self.printed_company or self.company.name
            self.company = self.company.standing
        if self.company and self.printed_company == self.company.name:
            self.printed_company = ""

    def name_person(self, *names):
        """Set the person of these names, and print them though the person be called otherwise."""
        if names != self.printed_names:
            self.person = self.person_named(*names)
        own = self.person is None or self.person.names == names
        self.printed_first_name, self.printed_last_name = ("", "") if own else names

    def person_named(self, first_name, last_name):
        """
        The person of that name who is already in a notice of the company, or a new one. A person
        who is in no other notice than this is renamed rather than doubled. Nothing is saved.
        """
        names = {"first_name": first_name, "last_name": last_name}
        if not (first_name or last_name):
            return None
        if known := self.company_id and self.person_there(names):
            return known
        if self.person_id and not self.person.notices.exclude(pk=self.pk).exists():
            return Person(pk=self.person_id, **names)
        return Person(**names)

    def person_there(self, names):
        there = Person.objects.filter(notices__company=self.company_id)
        also = {f"aliases__{part}": name for part, name in names.items()}
        return there.filter(**names).first() or there.filter(**also).first()

    def make_company(self):
        """Save a company that was only named. One that was made of the name meanwhile is taken."""
        if self.company and self.company.pk is None:
            self.company, _ = Company.objects.get_or_create(
                name=self.company.name, defaults={"slug": self.company.slug}
            )
            self.go_on_from_merged()

    def write(self):
        self.make_company()
        if self.person:
            self.person.save()
            # Once more, now that it has an id.
            self.person = self.person
        super().write()

    def reprint(self):
        """Write the headline, and what is made of it, anew: a name in it is spelled otherwise."""
        Notice.objects.filter(pk=self.pk).update(headline=self.written_headline[:160])
        self.refresh_from_db(fields=["headline"])
        if self.published_at:
            self.carry_over()

    def carry_over(self):
        self.listed_at = self.published_at
        Notice.objects.filter(pk=self.pk).update(listed_at=self.listed_at)
        NoticeKey.objects.lay(self)
        super().carry_over()
