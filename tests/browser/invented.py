"""
What is written and read in the test of the main job: all of it invented, in the shapes that an
outlet's articles, paid posts and notices have.
"""

ARTICLE = {
    "Rubrik": "Bagerikæde lukker sit datacenter ned hver søndag: Håber på at kunne »bage uden net«",
    "Underrubrik": "Driftschef Ketty Munkholm slukker for alt det, kunderne ikke kan smage. Hun "
    "håber, at leverandørerne vil tænke på dem, der står ved ovnene kl. 3 om natten.",
}
PICTURE = {
    "Titel": "Ovn 4 i Grynderup",
    "Alternativ tekst": "En bager i hvid kittel læser på en skærm over en stor ovn",
    "Fotokredit": "Sixten Rugaard",
    "Kilde": "Eget billede",
}
TYPED = [
    "Efter tre vintre med nattevagter har Ketty Munkholm fået nok.",
    "Nu slukker hun for datacentret i Grynderup hver søndag kl. 4.30.",
    "Det fortæller hun til avisen.",
    "»Vi spurgte bagerne, hvad de ville savne, og de kunne ikke komme i tanke om noget,« siger "
    "Ketty Munkholm, der tilføjer, at der blev 12,5 % færre alarmer.",
]
PASTED = [
    "Kæden, der har 41 butikker, har siden maj 2024 haft en plan for et døgn uden forbindelse.",
    "Planen står på ét ark papir og hænger ved ovnen.",
    "Ketty Munkholm mener, at det vil være »ganske umuligt« at bage uden net om lørdagen.",
]
# As a text processor puts it on the clipboard: its styles, its classes and its own tags with it.
FROM_A_TEXT_PROCESSOR = "<html><body>{}</body></html>".format(
    "".join(
        f'<p class=MsoNormal style="margin:0cm;font-family:Calibri"><span lang=DA>{text}'
        "<o:p></o:p></span></p>"
        for text in PASTED
    )
)
TAGS = ("Drift", "Nødplaner")

SPONSORED = {
    "Afsender": "Varmepumpen Data",
    "Rubrik": "Er jeres serverrum den største radiator i byen?",
    "Underrubrik": "Et rack giver 8 kW varme, men kun hver tiende virksomhed bruger den til noget.",
}
SPONSORED_BODY = ["Vi henter varmen, hvor den er.", "Ring og hør hvordan."]
WITHDRAWN_BECAUSE = "Annoncøren har bedt om at få indlægget taget ned, fordi tallet var forkert."

NEW_JOB = "Nyt job"
NOTICES = [
    {
        "company": "Ravnskov Net A/S",
        "person": ("Esben", "Tranholm"),
        "who": "Han",
        "choices": {"Forholdsord": "hos"},
        "fields": {
            "Pr.": "2025-12-01",
            "Titel": "Supportkonsulent",
            "Kontorets navn": "ravnIT",
            "By": "Skive",
            "Uddannelse": "IT-supporter",
            "Uddannelsessted": "Skarholt Data",
        },
        "text": "Ravnskov Net A/S har pr. 1. december 2025 ansat Esben Tranholm som "
        "Supportkonsulent ved ravnIT's kontor i Skive. Han er uddannet IT-supporter hos "
        "Skarholt Data.",
    },
    {
        "company": "Ravnskov Net A/S",
        "person": ("Mie", "Åkjær"),
        "who": "Hun",
        "choices": {},
        "fields": {
            "Pr.": "2025-08-15",
            "Titel": "Projektleder",
            "Kontorets navn": "ravnIT",
            "By": "Hobro",
            "Tidligere titel": "Digitaliseringschef",
            "Tidligere arbejdsgiver": "Vesterlund Erhvervsskole",
            "Uddannelse": "med en cand.it. og har mange års erfaring med udbud",
        },
        "text": "Ravnskov Net A/S har pr. 15. august 2025 ansat Mie Åkjær som Projektleder ved "
        "ravnIT's kontor i Hobro. Hun kommer fra en stilling som Digitaliseringschef hos "
        "Vesterlund Erhvervsskole. Hun er uddannet med en cand.it. og har mange års erfaring med "
        "udbud.",
    },
    {
        "company": "enspor",
        "person": ("Jens Kristian", "Løvig Toft"),
        "who": "Han",
        "choices": {},
        "fields": {
            "Pr.": "2025-09-01",
            "Titel": "Driftsleder for Signaler",
            "Opgave": "at få signalerne til at svare og sikre ro på tværs af alle stationer",
            "Tidligere titel": "Drift & Vagt Manager",
            "Tidligere arbejdsgiver": "Kystlinjen",
        },
        "text": "enspor har pr. 1. september 2025 ansat Jens Kristian Løvig Toft som Driftsleder "
        "for Signaler. Han skal især beskæftige sig med at få signalerne til at svare og sikre ro "
        "på tværs af alle stationer. Han kommer fra en stilling som Drift & Vagt Manager hos "
        "Kystlinjen.",
    },
    {
        "company": "Kajplads Otte",
        "person": ("Torben", "Ravnsborg"),
        "who": "Fornavnet",
        "choices": {},
        "fields": {
            "Pr.": "2026-02-02",
            "Titel": "Delivery Director",
            "Opgave": "at samle leverancerne, så drift er tænkt ind fra den første tegning",
            "Tidligere titel": "Senior Delivery Manager, Baltics",
            "Tidligere arbejdsgiver": "Grenlund",
            "Tidligere arbejde": "AI- og kontraktstyring til offentlige kunder",
        },
        "text": "Kajplads Otte har pr. 2. februar 2026 ansat Torben Ravnsborg som Delivery "
        "Director. Torben skal især beskæftige sig med at samle leverancerne, så drift er tænkt "
        "ind fra den første tegning. Torben kommer fra en stilling som Senior Delivery Manager, "
        "Baltics hos Grenlund. Torben har tidligere beskæftiget sig med AI- og kontraktstyring "
        "til offentlige kunder.",
    },
]
