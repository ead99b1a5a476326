"""»Udgiv og næste«: what stands on the screen goes out at once, and the next notice comes up."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.template.loader import render_to_string

from people.desk.chain import Chain
from publishing.desk.answering import said
from publishing.desk.checks import checks_of
from publishing.desk.desk_pages import desk_url, to_page
from publishing.desk.meanwhile import sight, what_happened


def done_meanwhile(row, seen):
    """Sentences about what others did since the page was opened, or ""."""
    head = row.head
    return what_happened(row, head, seen) if seen and seen != sight(row, head) else ""


def publish_and_go_on(admin, request, item):
    """
    Publish what was on the page, and nothing others have put into it meanwhile. What has a time of
    its own or was taken down, and what the checks would stop, is asked about on its own page.
    """
    chain = Chain.of(request.GET)
    row = admin.model.objects.get(pk=item.pk)
    if request.meanwhile or (request.kept and request.kept.merged):
        what = request.meanwhile or said(request.kept)
        return stay(admin, request, row, f"{what} Se notitsen igennem, og udgiv igen.")
    if (row.published_at and not row.is_live()) or any(check.grave for check in checks_of(item)):
        return to_page(admin, "publish", row.pk)
    try:
        row.publish(by=request.user, until=row.expires_at)
    except ValidationError as error:
        return stay(admin, request, row, " ".join(error.messages))
    sentence = render_to_string("admin/people/_published.html", {"row": row})
    admin.message_user(request, sentence, messages.SUCCESS)
    return go_on(chain, row)


def send_and_go_on(admin, request, item):
    row = admin.model.objects.get(pk=item.pk)
    row.send_to_review(by=request.user)
    admin.message_user(request, f"Sendt til gennemsyn: {row}.", messages.SUCCESS)
    return go_on(Chain.of(request.GET), row)


def stay(admin, request, row, sentence):
    admin.message_user(request, sentence, messages.WARNING)
    return redirect(Chain.of(request.GET).url_of(row))


def go_on(chain, row):
    """To the next of the mail, or to an empty form about the same company."""
    if chain.next:
        return redirect(chain.next_url)
    kept = {"company": row.company_id, "printed_company": row.printed_company}
    query = urlencode({name: value for name, value in kept.items() if value})
    return redirect(f"{desk_url(type(row), 'add')}?{query}")
