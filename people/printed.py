"""A notice as it is printed: the grammar's fields as columns, and the text made of them."""

from django.db import models

from people import grammar
from publishing.slugs import spell_out

# Fields of the grammar that are rows of their own here.
ELSEWHERE = ("company", "first_name", "last_name")
OCCASIONS = [(key, occasion.label) for key, occasion in grammar.OCCASIONS.items()]


class Who(models.TextChoices):
    HE = "han", "Han"
    SHE = "hun", "Hun"
    FIRST_NAME = "first_name", "Fornavnet"


class SchoolPreposition(models.TextChoices):
    AT = "hos", "hos"
    ON = "på", "på"
    FROM = "fra", "fra"


class Printed(models.Model):
    """What stands in a notice, and what is written from it. Company and person are the notice's."""

    occasion = models.CharField("anledning", max_length=20, choices=OCCASIONS, default="nyt_job")
    printed_company = models.CharField(
        "trykkes som",
        max_length=160,
        blank=True,
        help_text="Kun når firmaets navn skal stå anderledes her end på dets egen side.",
    )
    # As the person was called in it, where they have been merged with somebody of another name.
    printed_first_name = models.CharField(max_length=80, blank=True, editable=False)
    printed_last_name = models.CharField(max_length=80, blank=True, editable=False)
    who = models.CharField(
        "omtales som",
        max_length=10,
        choices=Who,
        blank=True,
        help_text="Spørg, hvis du er i tvivl. Gæt ikke ud fra navnet.",
    )
    job_date = models.DateField(
        "pr.",
        null=True,
        blank=True,
        help_text="Den dag, det gælder fra. Kan ligge før eller efter i dag.",
    )
    age = models.PositiveSmallIntegerField(
        "alder", null=True, blank=True, help_text="Kun hvis personen selv ønsker den med."
    )
    title = models.CharField(
        "titel", max_length=160, blank=True, help_text="Uden punktum til sidst."
    )
    office_company = models.CharField(
        "kontorets navn",
        max_length=120,
        blank=True,
        help_text="»ved …s kontor i …«: firmaets navn.",
    )
    office_city = models.CharField("by", max_length=80, blank=True)
    department = models.CharField(
        "afdeling", max_length=120, blank=True, help_text="»i …«. Bruges i stedet for kontor og by."
    )
    task = models.TextField(
        "opgave", max_length=600, blank=True, help_text="»skal især beskæftige sig med …«"
    )
    old_title = models.CharField(
        "tidligere titel", max_length=160, blank=True, help_text="»kommer fra en stilling som …«"
    )
    old_company = models.CharField(
        "tidligere arbejdsgiver", max_length=160, blank=True, help_text="»… hos …«. Må være tom."
    )
    education = models.CharField(
        "uddannelse",
        max_length=300,
        blank=True,
        help_text="»er uddannet …«: »datamatiker« eller »med en cand.it. og har …«.",
    )
    school_preposition = models.CharField(
        "forholdsord", max_length=4, choices=SchoolPreposition, blank=True
    )
    school = models.CharField("uddannelsessted", max_length=160, blank=True)
    certification = models.CharField("certificering", max_length=200, blank=True)
    issuer = models.CharField("udstedt af", max_length=160, blank=True)
    years = models.PositiveSmallIntegerField(
        "antal år", null=True, blank=True, help_text="Ved jubilæer."
    )
    day_job = models.CharField(
        "stilling til daglig", max_length=200, blank=True, help_text="»er til daglig …«"
    )
    next_title = models.CharField("ny titel", max_length=160, blank=True)
    next_company = models.CharField("ny arbejdsgiver", max_length=160, blank=True)
    prior = models.TextField(
        "tidligere arbejde",
        max_length=600,
        blank=True,
        help_text="»har tidligere beskæftiget sig med …«",
    )
    free_sentence = models.TextField(
        "fri sætning", max_length=400, blank=True, help_text="Kun når formen ikke rækker."
    )
    network = models.CharField(
        "gennem netværk", max_length=120, blank=True, help_text="»via …«, ved uddannelser."
    )

    class Meta:
        abstract = True

    @property
    def company_name(self):
        """As this notice prints it: one company may write its name in several ways."""
        if self.company is None:
            return ""
        return self.printed_company or self.company.name

    @property
    def printed_names(self):
        """The person's first and last name, as this notice prints them."""
        if self.printed_first_name or self.printed_last_name:
            return (self.printed_first_name, self.printed_last_name)
        return self.person.names if self.person else ("", "")

    @property
    def person_name(self):
        return " ".join(self.printed_names).strip()

    @property
    def fields(self):
        """The notice as the grammar knows it."""
        own = {name: getattr(self, name) for name in grammar.FIELD_NAMES if name not in ELSEWHERE}
        return grammar.NoticeFields(
            company=self.company_name,
            first_name=self.printed_names[0],
            last_name=self.printed_names[1],
            **own,
        )

    @property
    def text(self):
        return grammar.write(self.fields)

    @property
    def summary(self):
        return self.text

    @property
    def occasion_label(self):
        return grammar.OCCASIONS[self.occasion].label

    @property
    def search_text(self):
        others = self.company.aliases.values_list("name", flat=True)
        extra = [self.company.name, self.company_name, self.text, *others]
        return f"{super().search_text} {spell_out(' '.join(extra))}"

    @property
    def written_headline(self):
        """The headline a list shows. Made from the fields, never typed."""
        if self.taken_out:
            return "Et navnenyt, der er fjernet"
        name = self.person_name or "Navn mangler"
        company = self.company_name or "virksomhed mangler"
        if self.occasion == "nyt_job":
            return f"{name} bliver {self.title} hos {company}"
        if self.occasion == "uddannelse":
            return f"{name} har fuldført {self.education}"
        return f"{name}, {self.title}, {company}" if self.title else f"{name}, {company}"

    def missing_of_kind(self):
        """
        What the occasion's sentences cannot do without, the person's word on the picture, and what
        may never be printed.
        """
        labels = grammar.FIELD_LABELS
        missing = {
            name: f"Notitsen mangler »{labels[name].lower()}«."
            for name in grammar.missing(self.fields)
        }
        missing |= dict.fromkeys(grammar.personal_numbers(self.fields), grammar.NO_PERSONAL_NUMBER)
        if self.picture_id and not self.portrait_accepted:
            missing["portrait_accepted"] = (
                "Spørg personen, og sæt kryds, når vedkommende har sagt ja til billedet."
            )
        return missing
