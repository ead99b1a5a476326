"""What is told beside a notice while it is written: earlier ones like it, and tags it asks for."""

from django.template.loader import render_to_string

from people.duplicates import near_to
from people.tag_suggestions import suggestions_for
from publishing.versions.revisions import Revision


def hints_of(form):
    """The same for a form that was sent as it stands, as its page's scripts read it."""
    notice, cleaned = form.instance, form.cleaned_data
    own = Revision.objects.filter(pk=cleaned.get("base")).values_list("item", flat=True).first()
    found = near_to(notice, without=own)
    return {
        "near": [duplicate.as_json() for duplicate in found],
        "tags": suggestions_for(notice, cleaned.get("tags") or (), without=own),
    }


def near_box(notice):
    found = near_to(notice, without=notice.pk) if notice else []
    return render_to_string("admin/people/_near_notices.html", {"near": found})


def tag_box(notice):
    tags = []
    if notice:
        chosen = [tag.name for tag in notice.tag_list]
        tags = suggestions_for(notice, chosen, without=notice.pk)
    return render_to_string("admin/widgets/_tag_suggestions.html", {"tags": tags})
