"""
The tags a notice seems to ask for: its company's, those the company's earlier notices carry, and
those whose names stand in what is written. Few and right, the surest first.
"""

import re
from collections import Counter

from django.db.models import Q

from people.naming import FORM, tidy
from people.notices import Notice
from publishing.slugs import slugify
from publishing.tags import FormerName, Tag, TaggedItem

SHOWN = 6
# Of a company's newest notices so many are read, and a tag must be on so large a part of them.
EARLIER, OFTEN = 20, 1 / 3
# A tag's name has at most so many words.
WORDS = 4
# What is written, and how surely a tag named in it is what the notice is about.
READ = {"title": 80, "certification": 60, "task": 50, "department": 45, "education": 40}
COMPANY, EARLIER_TAG = 100, 70
# Heads of Danish compounds: what stands before them is a subject (»it-sikkerhed« in
# »it-sikkerhedskonsulent«). Any other end of a longer word may be an accident.
HEAD = re.compile(
    r"(?:administrator|afdeling|analytiker|ansvarlig|arkitekt|assistent|chef|direktør|ekspert"
    r"|ingeniør|konsulent|koordinator|leder|ledelse|løsning|løsninger|manager|medarbejder|partner"
    r"|projekt|projekter|rådgiver|specialist|sælger|tekniker|team|teamet|udvikler|udvikling|-)$",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\s,;:()«»\"”/]+")


def suggestions_for(notice, chosen=(), *, without=None):
    """
    Names of tags for the notice as it stands in memory, without those already chosen. `without` is
    the id it has where it has been saved: its own tags are no evidence.
    """
    wanted = Counter()
    for name, weight in names_in(notice):
        slug = slugify(name)
        wanted[slug] = max(wanted[slug], weight)
    del wanted[""]
    scores = Counter(earlier_tags(notice.company_id, without))
    for tag, weight in tags_at(wanted):
        scores[tag] = max(scores[tag], weight)
    taken = {slugify(name) for name in chosen}
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    return [name for name, _ in ranked if slugify(name) not in taken][:SHOWN]


def names_in(notice):
    """Every name a tag could have, and how much it counts."""
    if notice.company:
        known = notice.company.names if notice.company_id else [notice.company.name]
        for name in {*known, notice.printed_company}:
            yield name, COMPANY
            yield FORM.sub("", tidy(name)), COMPANY
    for field, weight in READ.items():
        for phrase in phrases(getattr(notice, field) or ""):
            yield phrase, weight


def phrases(text):
    """Each run of one to four words, and what stands before the head of a compound."""
    words = [word.rstrip(".!?…") for word in WORD.findall(text)]
    for start, word in enumerate(words):
        for end in range(start + 1, min(start + WORDS, len(words)) + 1):
            yield " ".join(words[start:end])
        yield from first_parts(word)


def first_parts(word):
    """»it-sikkerhedskonsulent« and »it-sikkerheds-« → »it-sikkerheds«, »it-sikkerhed«."""
    part = HEAD.sub("", word).rstrip("-")
    if part != word and len(part) > 1:
        yield part
        yield part.removesuffix("s")


def tags_at(wanted):
    """The tags that are, or were once, called one of these."""
    tags = Tag.objects.filter(slug__in=wanted).values_list("slug", "name")
    former = FormerName.objects.filter(slug__in=wanted).values_list("slug", "tag__name")
    # A name that another tag has taken since is that tag's.
    return [(name, wanted[slug]) for slug, name in ({**dict(former), **dict(tags)}).items()]


def earlier_tags(company, without):
    """The tags of a good part of the company's newest notices, by how large a part."""
    if company is None:
        return {}
    newest = Notice.objects.filter(~Q(pk=without), company=company)
    ids = list(newest.order_by("-job_date").values_list("pk", flat=True)[:EARLIER])
    tags = TaggedItem.objects.filter(content_object__in=ids).values_list("tag__name", flat=True)
    counts = Counter(tags)
    return {
        name: EARLIER_TAG * count / len(ids)
        for name, count in counts.items()
        if count / len(ids) >= OFTEN
    }
