"""What the log of a picture says was done to it."""

from datetime import date

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.utils.text import capfirst

from pictures.models import Picture
from publishing import danish
from publishing.desk.deeds import corrected, deed, deeds_of, message, rewritten

# A new file and a moved point are no fields put right.
DEEDS = {"file": "Skiftede billedfilen."} | dict.fromkeys(
    ("focal_x", "focal_y"), "Flyttede fokuspunktet."
)
# Their former words stand in the log: what is owed the one who took it must not get lost.
RIGHTS = ("credit", "source", "licence", "licence_url", "licence_until")
# So many notes are looked through for who wrote something.
LOOKED_THROUGH = 20


def told(form):
    """What one form has changed, as the log keeps it; "" for nothing."""
    names = form.changed_data
    deeds = dict.fromkeys(DEEDS[name] for name in names if name in DEEDS)
    rights = [name for name in names if name in RIGHTS]
    rest = [name for name in names if name not in (*DEEDS, *RIGHTS)]
    before = {name: form.read(name, form.row) for name in rights}
    parts = [*map(deed, deeds), *rights_told(before, form.cleaned_data), *corrected(form, rest)]
    return message(parts) if parts else ""


def rights_told(before, after):
    """{field: value} twice; one that is the same is not told of."""
    return [
        rewritten(label_of(name), as_shown(name, before[name]), as_shown(name, after[name]))
        for name in before
        if before[name] != after[name]
    ]


def label_of(name):
    return Picture._meta.get_field(name).verbose_name


def as_shown(name, value):
    """A licence by its name, a day as one writes it."""
    if name == "licence":
        return dict(Picture.Licence.choices).get(value, "")
    return danish.date(value) if isinstance(value, date) else str(value or "")


def who_changed(picture, label):
    """Whoever changed a field last, of those the log tells of; or None."""
    kind = ContentType.objects.get_for_model(Picture)
    entries = LogEntry.objects.filter(content_type=kind, object_id=picture.pk)
    name = f"»{capfirst(label)}«"
    latest = entries.select_related("user")[:LOOKED_THROUGH]
    return next((entry.user for entry in latest if name in deeds_of(entry)), None)
