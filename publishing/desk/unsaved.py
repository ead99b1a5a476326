"""
What is typed in an editing page and not saved: a page begins with it, the checks and the preview
look at it, and a version ends it.
"""

import uuid

from django.http import QueryDict
from django.utils import timezone

from publishing.desk.editing import EditingSession
from publishing.desk.forms import NOT_TYPED


def opened(admin, request, item):
    """
    The hidden fields of a page that is being opened, and with them what its author had typed and
    not saved, in a page that is gone or that `?hent=` names. What the page does not begin with is
    offered: `request.left_behind`.
    """
    rows = EditingSession.objects.unsaved(request.user, [admin.model.kind_of_model], item.pk)
    session = to_fetch(rows, key_of(request.GET.get("hent", "")), item)
    request.left_behind = [row for row in rows if row.abandoned and row != session]
    begun = {
        "vindue": uuid.uuid4(),
        "base": item.working_on.pk if item.working_on else None,
        "aabnet": timezone.now().isoformat(),
    }
    if session is None:
        return begun
    item.restored = session
    typed = typed_in(admin.get_form(request, item), session)
    return begun | typed | {"hentet": session.key, "base": session.base_id or begun["base"]}


def to_fetch(rows, key, item):
    """
    The row whose text a page begins with: the one it names, or the newest that was abandoned. One
    whose author has gone on to a version since is offered, not put forward; so is a new text.
    """
    if key:
        return next((row for row in rows if row.key == key), None)
    row = next((row for row in rows if row.abandoned), None) if item.pk else None
    return row if row and not saved_since(row, item) else None


def saved_since(session, item):
    return item.revisions.filter(made_by=session.user_id, made_at__gt=session.seen_at).exists()


def key_of(text):
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def data_of(session):
    """The form as it was sent."""
    data = QueryDict(mutable=True)
    for name, values in session.unsaved.items():
        data.setlist(name, values)
    return data


def typed_in(form_class, session):
    """What stood in the fields, right or wrong, as their widgets show it."""
    data = data_of(session)
    return {
        name: field.widget.value_from_datadict(data, {}, name)
        for name, field in form_class.base_fields.items()
        if name not in NOT_TYPED and not field.widget.value_omitted_from_data(data, {}, name)
    }


def as_typed(admin, request, item):
    """
    The item as it stands in the page `?vindue=` names, saved or not; else as its newest version has
    it. In memory, for the checks and the preview.
    """
    key = key_of(request.GET.get("vindue", ""))
    sessions = EditingSession.objects.filter(user=request.user, item=item, unsaved__isnull=False)
    if key and (session := sessions.filter(key=key).first()):
        admin.get_form(request, item)(data_of(session), instance=item).full_clean()
    return item


def made_already(user, form):
    """The item made of this very page, when its form is sent twice."""
    sessions = EditingSession.objects.filter(user=user, saved=True, item__isnull=False)
    session = sessions.filter(key=form.cleaned_data.get("vindue")).first()
    return session and session.item.specific


def forget(user, form, item):
    """
    A version has been made of it: nothing is unsaved. The page counts as closed, so that an
    autosave under way when it was saved comes too late.
    """
    mine = EditingSession.objects.filter(user=user)
    for session in mine.filter(key=form.cleaned_data.get("hentet")):
        session.close()
    if key := form.cleaned_data.get("vindue"):
        EditingSession.objects.get_or_create(key=key, defaults={"user": user, "kind": item.kind})
        for session in mine.filter(key=key):
            session.item = item
            session.close(saved=True)
    EditingSession.objects.forget_old()
