from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse

from publishing.slugs import free_slug, slugify


class Company(models.Model):
    """One record per company, however many ways its name is written."""

    name = models.CharField(
        "navn",
        max_length=160,
        unique=True,
        help_text="Som firmaet selv skriver det, også når det begynder med lille.",
    )
    slug = models.CharField("adresse", max_length=100, unique=True, blank=True)
    cvr = models.CharField(
        "CVR-nummer",
        max_length=8,
        blank=True,
        validators=[RegexValidator(r"^\d{8}$", "Et CVR-nummer har otte cifre.")],
    )
    website = models.URLField("hjemmeside", blank=True)

    class Meta:
        verbose_name = "virksomhed"
        verbose_name_plural = "virksomheder"
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, **kwargs):
        self.slug = free_slug(self, self.slug or self.name, "virksomhed")
        super().save(**kwargs)

    def get_absolute_url(self):
        return reverse("company", args=[self.slug])


class CompanyAlias(models.Model):
    """Another way a company's name is written, found when somebody searches for it."""

    company = models.ForeignKey(
        Company, models.CASCADE, related_name="aliases", verbose_name="virksomhed"
    )
    name = models.CharField(
        "skrives også",
        max_length=160,
        unique=True,
        error_messages={"unique": "Det navn hører allerede til en virksomhed."},
    )

    class Meta:
        verbose_name = "andet navn"
        verbose_name_plural = "andre navne"
        ordering = ["name"]

    def __str__(self):
        return self.name


class Person(models.Model):
    """Somebody named in notices. The first name is its own field, as it may have two parts."""

    first_name = models.CharField(
        "fornavn", max_length=80, help_text="Det, vedkommende kaldes: »Hans Christian«, »Mette«."
    )
    last_name = models.CharField("efternavn", max_length=80)

    class Meta:
        verbose_name = "person"
        verbose_name_plural = "personer"
        ordering = ["last_name", "first_name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("person", args=[self.pk, self.slug] if self.slug else [self.pk])

    @property
    def name(self):
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def initials(self):
        """What stands where there is no portrait."""
        return f"{self.first_name[:1]}{self.last_name[:1]}"

    @property
    def slug(self):
        return slugify(self.name)
