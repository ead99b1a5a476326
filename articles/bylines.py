"""Who wrote it: the authors, and the order an article names them in."""

from django.conf import settings
from django.db import models
from django.urls import reverse

from pictures import rights
from publishing.appearances import Appearance
from publishing.slugs import free_slug


class Author(models.Model):
    """A byline. Stays when the person leaves the desk, so it is not the login."""

    # Its own page, and the articles.
    PICTURE_SLOTS = ("head", "byline")

    name = models.CharField("navn", max_length=100)
    slug = models.CharField("adresse", max_length=100, unique=True, blank=True)
    title = models.CharField(
        "titel",
        max_length=100,
        blank=True,
        help_text="Fx »journalist« eller »fast klummeskribent«.",
    )
    email = models.EmailField("e-mail", blank=True, help_text="Vises på forfatterens side.")
    bio = models.TextField(
        "om", blank=True, max_length=800, help_text="To-tre sætninger til forfatterens side."
    )
    picture = models.ForeignKey(
        "pictures.Picture",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="portræt",
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="author",
        verbose_name="medarbejder",
        help_text="Så står navnet der allerede, når medarbejderen begynder på en artikel.",
    )

    class Meta:
        verbose_name = "forfatter"
        verbose_name_plural = "forfattere"
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, **kwargs):
        self.slug = free_slug(self, self.slug or self.name, "forfatter")
        super().save(**kwargs)

    def get_absolute_url(self):
        return reverse("author", args=[self.slug])

    @property
    def shown_picture(self):
        """The portrait, or None where there is none that readers may see."""
        return rights.shown(self.picture)

    @property
    def alt(self):
        return (self.picture and self.picture.alt) or f"Portræt af {self.name}"

    @property
    def appearance(self):
        """
        The portrait as an article shows it, beside the name. It is the author's own affair: where
        it lacks its rights the name stands alone, and no article waits for it.
        """
        name = f"Portrættet af {self.name}"
        return Appearance(self.picture, name, "byline", "bylines", "bylines", self.alt, holds=False)


class Byline(models.Model):
    """An author of an article, in the order they are named."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="bylines")
    author = models.ForeignKey(
        Author, models.PROTECT, related_name="bylines", verbose_name="forfatter"
    )
    position = models.PositiveSmallIntegerField("rækkefølge", default=1)

    class Meta:
        verbose_name = "forfatter"
        verbose_name_plural = "forfattere"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "author"],
                name="byline_once",
                violation_error_message="Forfatteren står der allerede.",
            ),
        ]

    def __str__(self):
        return str(self.author)
