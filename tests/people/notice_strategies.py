"""Invented notices for property tests, with every shape seen in print.

What is drawn is unambiguous: no title with ` i ` in it, no company with ` hos `, no double first
name unless a sentence calls the person by it. Such fields can be read back whole.
"""

import re
from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from people.grammar import OCCASIONS, SCHOOL_PREPOSITIONS, WHO, NoticeFields, missing
from people.grammar.words import without_stop


def _words(text):
    return text.split()


FIRST_NAMES = ("Åse", "Hans", "Hanne", "Li", "Bo", "José", "Zoë", "Karl-Emil", "Çağla", "Søren")
DOUBLE_FIRST_NAMES = ("Hans Christian", "Bo Krogh", "Anne Mette", "Karl-Emil Uffe")
LAST_NAMES = (
    "Nørregård-Møller",
    "von Ahlefeld",
    "de la Cour",
    "O'Brannigan",
    "Østerby",
    "Hun",
    "Hansson",
    "al-Rashidi",
    "Lê",
    "P. Vang",
)
COMPANIES = (
    "netHEGN",
    "lyslinje",
    "58,2° Syd (a Quiet Harbour company)",
    "Bølge & Dal A/S",
    "Kabel, Kode & Co. P/S",
    "Havnens Andelsnet A.m.b.a.",
    "H. Vang & Søn I/S",
    "skyfri.eu",
    "3. Sal ApS",
    "Søjle K/S",
    "DRIFT",
    "Klyx",
    "Vagt og Værn",
)
TITLES = (
    "it-konsulent",
    "Senior Partner Director, Nordics",
    "Marketing & Communications Manager",
    "Chef/medejer",
    "Sr. Konsulent",
    "Cand. jur. og rådgiver",
    "projektleder (vikar)",
    "Head of AI- og automatisering",
    "leder som afløser",
    "udvikler hos kunder",
    "C#/.NET-udvikler",
)
SCHOOLS = ("DTU", "Vestby Universitet", "CBS", "Handelshøjskolen ved Åen", "universitetet i Østby")
EDUCATIONS = (
    "cand. jur.",
    "cand.merc.",
    "it-supporter",
    "i bioteknologi",
    "HD(R), regnskab",
    "Ph.d.",
    "med en cand.it og har en del års erfaring",
    "bachelor i it på deltid",
)
TEXT_WORDS = _words(
    "som hos i på fra med og har er pr. Han Hun Hans hun AI- drift, kode salg ca. A/S cand. jur. "
    "firma.eu C# .NET 24/7 »hegn« (nord) bl.a. kunder. Det net; kabler: udvikling! hvorfor? – 3. "
    "Nyt nyt udnævnelse Danmark af til test... Kontor"
)


def from_words(words):
    """A run of words as a field holds it: no stop at the end but that of an abbreviation."""
    text = " ".join(words).rstrip(" .!?…,;:–")
    return without_stop(f"{text}.") if text else ""


texts = st.lists(st.sampled_from(TEXT_WORDS), min_size=1, max_size=14).map(from_words).filter(bool)
single_sentences = (
    st.lists(st.sampled_from([word for word in TEXT_WORDS if word[-1].isalnum()]), max_size=9)
    .map(from_words)
    .filter(bool)
)
sentences = st.lists(
    st.sampled_from(["alarmer", "drift", "hos", "Hans", "vagter,", "Danmark", "bl.a."]),
    max_size=8,
).map(lambda words: from_words(["Holdet", "har", *words]))
words = st.text(
    st.characters(categories=("Lu", "Ll"), max_codepoint=0x17F), min_size=1, max_size=9
).filter(lambda word: without_stop(f"hos {word}.") == f"hos {word}")
companies = st.sampled_from(COMPANIES) | words
cities = st.sampled_from(["Odense", "Nykøbing Falster", "Ry", "Kgs. Lyngby", "Skt. Klemens"])
dates = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def maybe(strategy):
    return st.just("") | strategy


@st.composite
def notices(draw, occasions=tuple(OCCASIONS)):
    """Fields of one notice, of one of these occasions."""
    occasion = OCCASIONS[draw(st.sampled_from(occasions))]
    values = {
        "company": draw(companies),
        "last_name": draw(st.sampled_from(LAST_NAMES)),
        "job_date": draw(dates),
    }
    optional = set(occasion.fields) - {"occasion", "who", "first_name", *values}
    for name in sorted(optional & set(_DRAWN)):
        value = draw(_DRAWN[name] if name in occasion.required else maybe(_DRAWN[name]))
        values[name] = None if value == "" and name in ("age", "years") else value
    if "duty" in occasion.clauses:
        values["task"] = draw(maybe(single_sentences))
    _keep_together(values)
    fields = NoticeFields(occasion.key, **values)
    who = draw(st.sampled_from(tuple(WHO))) if "who" in missing(fields) else ""
    doubled = DOUBLE_FIRST_NAMES if who == "first_name" else ()
    return replace(fields, who=who, first_name=draw(st.sampled_from((*FIRST_NAMES, *doubled))))


_DRAWN = {
    "age": st.integers(1, 120),
    "years": st.integers(1, 75),
    "title": st.sampled_from(TITLES),
    "department": st.sampled_from(["Digital Drift", "Norden", "ved afd. Nord", "under opbygning"]),
    "office_company": companies,
    "office_city": cities,
    "task": texts,
    "old_title": st.sampled_from([*TITLES, "selvstændig gennem de seneste 3 år", "chef i en sky"]),
    "old_company": companies,
    "education": st.sampled_from(EDUCATIONS),
    "school": st.sampled_from(SCHOOLS),
    "school_preposition": st.sampled_from(SCHOOL_PREPOSITIONS),
    "network": st.sampled_from(["it-nord-samarbejdet", "Kompetencefonden"]),
    "certification": st.sampled_from(["Hegnsikker II", "ITIL 4, Foundation", "C++ (avanceret)"]),
    "issuer": st.sampled_from(["Nordisk Hegnråd", "skyfri.eu"]),
    "day_job": texts,
    "next_title": st.sampled_from(TITLES),
    "next_company": companies,
    "prior": texts,
    "free_sentence": sentences,
}


def _keep_together(values):
    """What is printed only with something else is filled with it or not at all."""
    if not values.get("school") or " og har " in values.get("education", ""):
        values.pop("school", None)
        values.pop("school_preposition", None)
    elif not values.get("school_preposition"):
        values["school_preposition"] = "fra"
    for one, other in (("office_company", "office_city"), ("next_title", "next_company")):
        if not (values.get(one) and values.get(other)):
            values.pop(one, None)
            values.pop(other, None)
    if values.get("old_company") and not values.get("old_title"):
        values.pop("old_company")
    if "hos" in values.get("old_title", "").split() and not values.get("old_company"):
        values["old_title"] = ""


def words_of(text):
    return re.findall(r"\w+", text.lower())


# Sentences of notices and parts of them, to be thrown together in any order.
fragments = st.tuples(
    st.sampled_from(
        (
            "Klyx A/S har pr. 1. maj 2026 ansat Bo Ek som chef.",
            "netHEGN har pr. 31. april 2026 ansat Hans Christian Vang, 34 år, som leder i Salg.",
            " har pr. 1. maj 2026 ansat ",
            "Han",
            "Hun",
            "Bo",
            "Hans Christian",
            " skal især beskæftige sig med drift.",
            "Han skal især beskæftige sig med",
            " kommer fra en stilling som hos",
            " er uddannet ",
            "på DTU.",
            "fra CBS",
            "hos X",
            "Han har tidligere beskæftiget sig med salg.",
            " Nyt job",
            "Udnævnelse",
            "Pr. 1. maj 2026 har Klyx ansat ",
            "\nNavn: Bo Ek\n",
            "Firma: Klyx\n",
            "Titel: chef hos\n",
            " Mvh",
            "\n",
            "\n\n",
            "Bo Ek",
            "Klyx A/S",
            ". ",
            ", ",
            "Ida Ry, chef hos Hegn, er pr. 2. juni 2026 udnævnt som leder.",
            " har pr. 27. maj 2025 fuldført uddannelsen Master på X via Y.",
            "fylder den 1. maj 2026 50 år.",
            "kan den 1. maj 2026 fejre 25-årsjubilæum",
            "er den 1. maj 2026 afgået ved døden i en alder af 50 år.",
            " valgt Bo ind i bestyrelsen som formand",
            " som ",
            " ved netHEGN's kontor i ",
            "> ",
            "1. ",
            "- ",
            "Hej Hanne, ",
            "Mvh",
            "cand.merc.",
            "har ansat Bo Ek som chef pr. 1. maj 2026.",
            "Firma ansætter Ida Ry som chef",
            "»",
            "(",
            "Det nye",
            "Bo Ek er pr. 1. maj 2026 ansat hos Klyx som chef",
            "Vand har pr. 2. maj 2026 udnævnt Bo Ek til direktør",
            "har pr. maj 2026 ansat",
            "er pr. 1. maj 2026 fratrådt sin stilling som chef",
        )
    ),
    st.sampled_from(("", " ", "\n")),
).map("".join)
