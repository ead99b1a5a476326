"""What the desk says of a save, in one plain sentence, and whether what was saved is approved."""

from django.contrib import messages
from django.core.exceptions import ValidationError

from publishing.library.gone import gone_from


def said(kept, *, discarded=False):
    """`discarded` tells that the text was, until it was gone on with."""
    if kept is None:
        return "Gemt."
    sentence = _what_was_kept(kept)
    if discarded and kept.changed:
        sentence += " Teksten er taget frem igen som kladde."
    return sentence


def _what_was_kept(kept):
    if kept.changed and kept.merged:
        return f"Gemt som version {kept.revision.number}, flettet med det, der var gemt imens."
    if kept.changed:
        return f"Gemt som version {kept.revision.number}."
    if kept.merged:
        return f"Du har intet ændret, men version {kept.revision.number} er gemt imens."
    return "Intet er ændret siden sidst."


def tell_of_gone(admin, request, content):
    """Of pictures that somebody has deleted, though the text that was kept names them."""
    if gone := gone_from(content):
        admin.message_user(request, " ".join(gone.values()), messages.WARNING)


def approve(admin, request, item, kept):
    """Approve what was on the page, and nothing that others have put into it meanwhile."""
    if kept and kept.merged:
        sentence = f"{said(kept)} Se det igennem, og godkend så."
        admin.message_user(request, sentence, messages.WARNING)
        return
    seen = kept.revision if kept else item.shown
    try:
        admin.model.objects.get(pk=item.pk).approve(by=request.user, seen=seen)
    except ValidationError as error:
        admin.message_user(request, " ".join(error.messages), messages.WARNING)
    else:
        admin.message_user(request, "Gemt og godkendt.", messages.SUCCESS)
