"""Mails as companies send them in: all of it invented, in the shapes such mails have."""

HALL = (
    "Kajplads Otte har pr. 2. februar 2026 ansat Torben Ravnsborg som Delivery Director. Torben "
    "skal især beskæftige sig med at samle leverancerne, så drift er tænkt ind fra den første "
    "tegning. Torben kommer fra en stilling som Senior Delivery Manager, Baltics hos Grenlund. "
    "Torben har tidligere beskæftiget sig med AI- og kontraktstyring til offentlige kunder."
)
SIGNALS = (
    "enspor har pr. 1. september 2025 ansat Jens Kristian Løvig Toft som Driftsleder for Signaler. "
    "Han skal især beskæftige sig med at få signalerne til at svare og sikre ro på tværs af alle "
    "stationer. Han kommer fra en stilling som Drift & Vagt Manager hos Kystlinjen."
)
SUPPORT = (
    "Ravnskov Net A/S har pr. 1. december 2025 ansat Esben Tranholm som Supportkonsulent ved "
    "ravnIT's kontor i Skive. Han er uddannet IT-supporter hos Skarholt Data."
)
PROJECTS = (
    "Ravnskov Net A/S har pr. 15. august 2025 ansat Mie Åkjær som Projektleder ved ravnIT's kontor "
    "i Hobro. Hun kommer fra en stilling som Digitaliseringschef hos Vesterlund Erhvervsskole. Hun "
    "er uddannet med en Cand.it og har en del års erfaring med udbud."
)
CAPTIONS = {
    HALL: "Torben Ravnsborg\n\nKajplads Otte",
    SIGNALS: "Jens Kristian Løvig Toft\n\nenspor",
    SUPPORT: "Esben Tranholm\n\nRavnskov Net A/S",
    PROJECTS: "Mie Åkjær\n\nRavnskov Net A/S",
}
FOUR = [HALL, SIGNALS, SUPPORT, PROJECTS]


def with_caption(notice, label="Nyt job"):
    return f"{notice} {label}\n\n{CAPTIONS[notice]}"


BLOCK = "\n\n".join(map(with_caption, FOUR))
ONE = with_caption(SUPPORT)
