"""What is known of a person who is to be taken out, and where."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Q

from people.notices import Notice
from people.persons import Person, PersonAlias
from people.removal import whereabouts
from people.submissions.submission import Submission
from publishing import danish
from publishing.desk.editing import EditingSession
from publishing.desk.sharing import ShareLink
from publishing.desk.standing import standing
from publishing.kinds import Kind
from publishing.library.uses import used_besides
from publishing.tags import Tag
from publishing.versions import finding
from publishing.versions.revisions import Revision


def whole_family(persons):
    """With all that were merged into them, and those they were merged into."""
    family = {person.standing for person in persons}
    while more := set(Person.objects.filter(merged_into__in=family)) - family:
        family |= more
    return sorted(family, key=lambda person: person.pk)


@dataclass
class Known:
    """One person, by all the names there are, with everything that is about them."""

    person: Person
    # Others of the same name that an editor says are the same person.
    same: list[Person] = field(default_factory=list)
    # Other ways the name is written.
    spelled: list[str] = field(default_factory=list)

    @cached_property
    def persons(self):
        return whole_family([self.person, *self.same])

    @cached_property
    def pairs(self):
        """First and last name in every way we have printed them: also what was merged."""
        aliases = PersonAlias.objects.filter(person__in=self.persons)
        rows = [*self.persons, *aliases]
        pairs = {(row.first_name, row.last_name) for row in rows}
        return sorted(pairs | {notice.printed_names for notice in self.notices})

    @cached_property
    def names(self):
        names = [*map(" ".join, self.pairs), *self.spelled]
        return sorted({" ".join(name.split()) for name in names} - {""})

    @cached_property
    def parts(self):
        """Each name alone, for what is about the person and nobody else."""
        parts = {part for pair in self.pairs for part in pair}
        return sorted({*self.names, *parts} - {""})

    @cached_property
    def notices(self):
        rows = Notice.objects.filter(person__in=self.persons).select_related("company", "person")
        return list(rows.order_by("-published_at", "-pk"))

    @property
    def pks(self):
        return [notice.pk for notice in self.notices]

    @cached_property
    def versions(self):
        return Revision.objects.filter(item__in=self.pks).count()

    @cached_property
    def windows(self):
        return EditingSession.objects.present().filter(item__in=self.pks).count()

    @cached_property
    def links(self):
        return ShareLink.objects.filter(item__in=self.pks, revoked_at=None).count()

    @cached_property
    def namesakes(self):
        return list(self.namesake_rows())

    def namesake_rows(self):
        """Others of the same name, who may be the same person or not."""
        names = Q(pk=None)
        for first, last in self.pairs:
            names |= Q(first_name=first, last_name=last)
        others = Person.objects.standing().filter(names)
        return others.exclude(pk__in=[one.pk for one in self.persons]).order_by("pk")

    @cached_property
    def namesake_pks(self):
        """The notices that are about a namesake."""
        theirs = Notice.objects.filter(person__in=self.namesakes)
        return list(theirs.values_list("pk", flat=True))

    @cached_property
    def namesake_notices(self):
        """Each namesake with the notices that tell who they are."""
        rows = Person.objects.filter(pk__in=[one.pk for one in self.offered])
        return list(rows.prefetch_related("notices__company").order_by("pk"))

    @property
    def offered(self):
        """Those an editor may say are the same, or has."""
        return [*self.same, *self.namesakes]

    @cached_property
    def sent_in(self):
        """What companies have sent in about somebody of that name, and nobody has opened yet."""
        waiting = Submission.objects.filter(notice=None, purged_at=None).with_portrait()
        return [sent for sent in waiting if sent.known.name in self.names]

    @cached_property
    def states(self):
        """How many of the notices are live, planned and so on, in words."""
        counted = Counter(standing(notice).word.lower() for notice in self.notices)
        return ", ".join(f"{number} {word}" for word, number in counted.items())

    @cached_property
    def naming(self):
        """Texts about others that name the person; those about a namesake name somebody else."""
        return whereabouts.items_naming(self.names, besides=[*self.pks, *self.namesake_pks])

    @property
    def naming_notices(self):
        return [item for item in self.naming if item.kind == Kind.NOTICE]

    @property
    def naming_others(self):
        return [item for item in self.naming if item.kind != Kind.NOTICE]

    @cached_property
    def tags(self):
        return list(Tag.objects.filter(name__in=self.names))

    @cached_property
    def pictures(self):
        """Those that go, and those that something else shows and that stay: two lists."""
        known = {picture.pk: picture for picture in whereabouts.pictures_in(self.pks)}
        known |= {picture.pk: picture for picture in whereabouts.pictures_named(self.names)}
        used = used_besides(known.values(), self.pks)
        stay = [known.pop(pk) for pk in sorted(used)]
        return list(known.values()), stay

    @property
    def sentence(self):
        """What will happen, in one sentence."""
        notices = danish.counted(len(self.notices), "navnenyt", "navnenyt")
        go = len(self.pictures[0])
        pictures = danish.counted(go, "billede", "billeder") if go else "ingen billeder"
        return (
            f"{notices} tages ned og tømmes, {pictures} slettes, navnet bliver til "
            f"»{finding.INSTEAD}« i de tekster, der er sat kryds ved, og personen går ud af "
            "arkivet."
        )
