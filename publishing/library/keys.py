"""What a picture is found by, laid down beside it in the transaction that writes it."""

from datetime import date
from itertools import islice

from django.db import connections, models, transaction
from django.db.models.lookups import StartsWith

from pictures import rights
from pictures.models import Picture
from pictures.proportions import form_of
from publishing.tags import Tag
from publishing.words import last_parts, words_of

# The columns whose words a picture is found by, and the others that decide a key.
TEXTS = ("title", "alt", "caption", "credit", "source")
OTHERS = ("width", "height", "licence", "licence_url", "licence_until", "taken_on")
# Words that are in so many texts that they tell none of them apart.
EMPTY = frozenset(
    words_of(
        "af at da de den der det dog du e el en er et for fra han har hun i ikke jeg med men og om "
        "på sig som så til ud ved vi"
    )
)
# The least widths, in pixels, that one may ask for.
WIDTHS = (2400, 1200)
AT_A_TIME = 500
# Before every bought licence ends: what is missing then is missing on any day.
BEFORE_ALL = date.min


def keys_of(picture, tags=()):
    """The keys of a picture that has these tags. A word is its own key; others have a colon."""
    texts = [*(getattr(picture, name) for name in TEXTS), *(tag.name for tag in tags)]
    words = set(words_of(" ".join(texts))) - EMPTY
    keys = words.union(*map(last_parts, words))
    keys |= {f"tag:{tag.pk}" for tag in tags}
    keys |= {f"width:{least}" for least in WIDTHS if picture.width >= least}
    if picture.width < min(WIDTHS):
        keys.add("width:small")
    if picture.licence:
        keys.add(f"licence:{picture.licence}")
    if picture.licence_until:
        keys.add("ends")
    if picture.taken_on:
        keys |= {f"taken:{picture.taken_on:%Y}", f"taken:{picture.taken_on:%Y-%m}"}
    keys.add("lacking" if rights.missing(picture, BEFORE_ALL) else "complete")
    keys.add(f"form:{form_of(picture.width, picture.height)}")
    return keys


def tags_of(pks):
    """{picture: its tags}, by ids."""
    found = {}
    rows = Tag.objects.filter(picture_rows__picture__in=pks)
    for tag in rows.annotate(picture=models.F("picture_rows__picture")):
        found.setdefault(tag.picture, []).append(tag)
    return found


def parts_of(rows):
    rows = iter(rows)
    while some := list(islice(rows, AT_A_TIME)):
        yield some


class PictureKeyQuerySet(models.QuerySet):
    @transaction.atomic
    def lay(self, pictures):
        """Lay the keys of pictures, given by their ids, as the rows are now."""
        for some in parts_of(sorted(set(pictures))):
            self._lay(some)

    def _lay(self, pks):
        tags, rows = tags_of(pks), self.filter(picture__in=pks)
        wanted = {
            (picture.pk, key)
            for picture in Picture.objects.filter(pk__in=pks)
            for key in keys_of(picture, tags.get(picture.pk, ()))
        }
        laid = {(row.picture_id, row.key): row.pk for row in rows}
        for some in parts_of(laid[entry] for entry in laid.keys() - wanted):
            self.filter(pk__in=some).delete()
        new = [PictureKey(picture_id=pk, key=key) for pk, key in sorted(wanted - laid.keys())]
        # Another save of the same picture may have laid some of them meanwhile.
        self.bulk_create(new, batch_size=AT_A_TIME, ignore_conflicts=True)


class PictureKey(models.Model):
    """
    One thing a picture is found by: a word or the last part of one, a tag, its form, its licence.
    Pictures get their ids as they come, so the newest of a key are one walk down one index.
    """

    picture = models.ForeignKey(
        "pictures.Picture",
        models.CASCADE,
        related_name="keys",
        db_index=False,
        verbose_name="billede",
    )
    key = models.CharField("nøgle", max_length=50)

    objects = PictureKeyQuerySet.as_manager()

    class Meta:
        verbose_name = "søgenøgle til et billede"
        verbose_name_plural = "søgenøgler til billeder"
        # Kept by saving the picture: there is nothing to grant.
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["picture", "key"], name="picture_key_once"),
        ]
        indexes = [
            models.Index(
                fields=["key", "-picture"],
                name="picture_key_newest",
                # So that PostgreSQL finds a beginning by it, whatever order its letters have.
                opclasses=["varchar_pattern_ops", "int8_ops"],
            ),
        ]

    def __str__(self):
        return self.key


class Beginning(StartsWith):
    """SQLite looks up a beginning in an index when it is asked for as a span."""

    def as_sqlite(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        return f"({column} >= %s AND {column} < %s)", [*params, self.rhs, *params, f"{self.rhs}~"]


PictureKey._meta.get_field("key").register_lookup(Beginning)


# Kept in step ---------------------------------------------------------------------------------


def picture_saved(sender, instance, raw=False, update_fields=None, **kwargs):
    if raw or (update_fields is not None and not {*TEXTS, *OTHERS} & {*update_fields}):
        return
    PictureKey.objects.lay([instance.pk])


def lay_what_lacks():
    """A chore: pictures that were put in the table by another way have no keys yet."""
    without = Picture.objects.filter(keys=None)
    PictureKey.objects.lay(without.values_list("pk", flat=True))
    return ""


def lay_after_migrate(using, **kwargs):
    """The pictures that were there before their keys. The table is not, on the way back."""
    if PictureKey._meta.db_table in connections[using].introspection.table_names():
        lay_what_lacks()
