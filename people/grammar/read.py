"""Danish sentences back to fields: of one notice, or of a mail with several.

Nothing is dropped: a text is the notices found in it, with their captions, and what stood between
them; a notice is its fields and what of it was not understood.
"""

from dataclasses import dataclass

from .captions import Caption, caption_after, caption_before
from .clauses import find_openings, read_clauses, read_free
from .fields import FIELD_NAMES, NoticeFields, tidy
from .layout import plain
from .leads import PARTICLES, find_leads, name_in, occasion_of, read_lead
from .listed import find_lists
from .occasions import OCCASIONS
from .scan import find_body, label_after, label_before, subject_start
from .words import first_sentence
from .write import missing, write

LONGEST_SUBJECT = 250


@dataclass(frozen=True)
class ReadNotice:
    """One notice as it was understood.

    `unsure` names the fields that want an eye: split by a rule that can be wrong, or required and
    empty. `leftovers` are the words that went into no field. `text` is the notice as it stood,
    without label and caption; `exact` says that the fields write that text letter for letter.
    """

    fields: NoticeFields
    unsure: frozenset[str]
    leftovers: tuple[str, ...]
    text: str
    label: str = ""
    caption_name: str = ""
    caption_company: str = ""

    @property
    def exact(self):
        return write(self.fields) == self.text


@dataclass(frozen=True)
class ReadMail:
    """The notices of a mail, and what stood before, between and after them."""

    notices: tuple[ReadNotice, ...]
    between: tuple[str, ...]


def read(text):
    """The notices in the text, in their order."""
    return list(read_mail(text).notices)


def read_mail(text):
    text = plain(text)
    leads = _leads_with_subjects(text)
    notices, between, cursor = [], [], 0
    for number, (begin, match) in enumerate(leads):
        following = leads[number + 1] if number + 1 < len(leads) else None
        limit, wall = (following[0], following[1].start()) if following else (len(text),) * 2
        begin = max(begin, cursor)
        notice, before, end = _read_one(text, (cursor, begin), match, (limit, wall))
        notices.append(notice)
        between.append(before)
        cursor = end
    for begin, end, lead in () if leads else find_lists(text):
        notices.append(_notice(lead, text[begin:end], "", Caption()))
        between.append(text[cursor:begin])
        cursor = end
    between.append(text[cursor:])
    between = (part.strip() for part in between)
    return ReadMail(tuple(notices), tuple(part for part in between if part))


def _leads_with_subjects(text):
    """Where each lead's subject begins at the latest, and its match."""
    leads, low = [], 0
    for match in find_leads(text):
        begin = match.start() if match["company"] else subject_start(text, low, match.start())
        if match.start() - begin <= LONGEST_SUBJECT:
            leads.append((begin, match))
            low = match.end()
    return leads


def _read_one(text, span, match, bounds):
    """A notice, what stood before it, and where it ends with its label and caption."""
    (cursor, begin), (limit, wall) = span, bounds
    before, subject = text[cursor:begin], tidy(text[begin : match.start()])
    body = find_body(text, match, subject, limit)
    lead = _understood(match, subject, tidy(body.text))
    label, end = (body.label, body.end) if body.label else label_after(text, body.end, wall)
    caption = caption_after(text, end, (wall if end >= limit else limit), lead.values)
    if not caption.name:
        caption, before = caption_before(before, lead.values)
    elif caption.company_within:
        before += subject.removesuffix(caption.company)
        subject = caption.company
        lead.values["company"] = subject
    if not label:
        label, before = label_before(before)
    _doubt_label(lead, label)
    _doubt_what_was_cut(lead, before)
    gap = "" if body.text.startswith(".") else " "
    source = tidy(f"{subject} {match[0]}{gap}{body.text}")
    return _notice(lead, source, label, caption), before, max(end, caption.end)


def _understood(match, subject, body):
    """The lead and its clauses, as fields still to be put together."""
    name = name_in(match, subject, body)
    openings = find_openings(body, occasion_of(match), name)
    tail, rest = first_sentence(body[: openings[0].start] if openings else body)
    lead = read_lead(match, subject, tail)
    read_clauses(lead, body, openings, name)
    read_free(lead, rest)
    return lead


def _notice(lead, source, label, caption):
    values = {"occasion": lead.occasion, **lead.values, **_person(lead)}
    fields = NoticeFields(**{name: values[name] for name in FIELD_NAMES if name in values})
    return ReadNotice(
        fields=fields,
        unsure=frozenset(lead.unsure | set(missing(fields))),
        leftovers=(*lead.leftovers, *filter(None, [caption.credit])),
        text=source,
        label=label,
        caption_name=caption.name,
        caption_company=caption.company,
    )


def _person(lead):
    """First and last name: the first name is what the sentences call the person, else a guess."""
    if "last_name" in lead.values:
        return {}
    words = lead.values.get("name", "").split()
    first = lead.values.get("first_name", "").split() or words[:1]
    guessed = "first_name" not in lead.values
    if guessed and len(words) > 2 and words[1] not in PARTICLES:
        lead.doubt("first_name", "last_name")
    return {"first_name": " ".join(first), "last_name": " ".join(words[len(first) :])}


def _doubt_what_was_cut(lead, before):
    """Words on the same line, before the subject, that are taken for a greeting or a heading."""
    line = before.rpartition("\n")[2].strip(" –-:")
    if line:
        lead.doubt("company" if OCCASIONS[lead.occasion].company_first else "first_name")


def _doubt_label(lead, label):
    if label and label.casefold() != OCCASIONS[lead.occasion].label.casefold():
        lead.doubt("occasion")
