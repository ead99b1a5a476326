from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.functional import cached_property

from people.naming import KEY_LENGTH, company_key, may_be_one, tidy
from pictures.links import LinkField
from publishing.answers import NothingHere
from publishing.slugs import free_slug, slugify

NOBODY = "Vi har ingen navnenyt om den virksomhed."
# The address of a company that none can be made of: »日本«.
NAMELESS = "virksomhed"


class CompanyQuerySet(models.QuerySet):
    def standing(self):
        """Those that are companies still, and not merged into another."""
        return self.filter(merged_into=None)

    def called(self, name):
        """Those that are or have been called so, the company's form and capitals aside."""
        key = company_key(name)
        if not key:
            return self.none()
        by_name = self.filter(Q(key=key) | Q(pk__in=CompanyAlias.objects.having(key)))
        return by_name.standing().prefetch_related("aliases")

    def known_as(self, name):
        """
        The company that a text means: by its own name as written, else by another name of it as
        written, else by either without form and case. None where that is nobody, or several.
        """
        name, rows = tidy(name), list(self.called(name))
        own = [row for row in rows if row.name == name]
        written = [row for row in rows if name in row.names]
        alike = [row for row in rows if row.may_be(name)]
        found = own or written or alike
        return found[0] if len(found) == 1 else None

    def made(self, name, **fields):
        """A new company of that name; the one that has got it meanwhile, or what it became."""
        return self.get_or_create(name=name, defaults=fields)[0].standing


class Company(models.Model):
    """
    One record per company, however many ways its name is written. One that was merged into another
    is kept, because versions hold its id: whoever finds it there goes on to `merged_into`.
    """

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
    website = LinkField("hjemmeside", blank=True)
    key = models.CharField(max_length=KEY_LENGTH, blank=True, editable=False, db_index=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        verbose_name="slået sammen med",
    )

    objects = CompanyQuerySet.as_manager()

    class Meta:
        verbose_name = "virksomhed"
        verbose_name_plural = "virksomheder"
        ordering = ["name"]

    def __str__(self):
        return self.name

    @transaction.atomic
    def save(self, **kwargs):
        was = Company.objects.filter(pk=self.pk).first() if self.pk else None
        if was:
            # Set by a merge and nothing else: a row read before one does not undo it.
            self.merged_into_id = was.merged_into_id
        self.slug = free_slug(self, self.slug or self.name, NAMELESS)
        self.key = company_key(self.name)
        super().save(**kwargs)
        if was and was.slug != self.slug:
            self.former_addresses.get_or_create(slug=was.slug)
        if was and was.name != self.name:
            for notice in self.notices.all():
                notice.reprint()

    def get_absolute_url(self):
        return reverse("company", args=[self.slug])

    @property
    def standing(self):
        """The company as it is now: itself, or what it was merged into."""
        company = self
        while company.merged_into:
            company = company.merged_into
        return company

    @property
    def has_page(self):
        """Readers have read of it: it has a live notice, or somebody came from it in one."""
        return self.notices.live().exists() or self.left_in.live().exists()

    @cached_property
    def other_names(self):
        """What readers may know it by. Another spelling of a name is for the desk alone."""
        named = {company_key(alias.name): alias.name for alias in self.aliases.all()}
        return sorted(name for key, name in named.items() if key != self.key)

    @property
    def names(self):
        return [self.name, *(alias.name for alias in self.aliases.all())]

    def likely_doubles(self):
        """Companies that have a name in common with it, but for the form and the case."""
        keys = {company_key(name) for name in self.names}
        named = Q(key__in=keys) | Q(
            pk__in=CompanyAlias.objects.filter(key__in=keys).values("company")
        )
        others = Company.objects.standing().exclude(pk=self.pk).filter(named)
        return others.annotate(notice_count=Count("notices"))

    def may_be(self, name):
        """Whether a name with one of its keys, as a text has it, can mean this company."""
        key = company_key(name)
        mine = [own for own in self.names if company_key(own) == key]
        return any(may_be_one(own, name) for own in mine)


class AliasQuerySet(models.QuerySet):
    def having(self, key):
        return self.filter(key=key).values("company")


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
    key = models.CharField(max_length=KEY_LENGTH, blank=True, editable=False, db_index=True)

    objects = AliasQuerySet.as_manager()

    class Meta:
        verbose_name = "andet navn"
        verbose_name_plural = "andre navne"
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, **kwargs):
        self.key = company_key(self.name)
        super().save(**kwargs)

    def clean(self):
        others = Company.objects.standing().filter(name=tidy(self.name))
        if others.exclude(pk=self.company_id).exists():
            raise ValidationError(
                {"name": "Det navn har en virksomhed selv. Slå de to sammen i stedet."}
            )


class FormerAddress(models.Model):
    """Where a company lay before. It leads to the company, until another has taken it."""

    company = models.ForeignKey(
        Company, models.CASCADE, related_name="former_addresses", verbose_name="virksomhed"
    )
    slug = models.CharField("tidligere adresse", max_length=100, db_index=True)

    class Meta:
        verbose_name = "tidligere adresse"
        verbose_name_plural = "tidligere adresser"
        # Kept by saving a company: there is nothing to grant.
        default_permissions = ()

    def __str__(self):
        return self.slug


def company_at(slug):
    """The company at an address of now or before, itself or what it was merged into."""
    slug = slugify(slug)
    former = Company.objects.filter(former_addresses__slug=slug).order_by("-former_addresses__pk")
    company = Company.objects.filter(slug=slug).first() or former.first()
    if company is None:
        raise NothingHere(NOBODY)
    return company.standing
