"""What a portrait shows, in Danish, for those who cannot see it."""

from .looks import Look

TINTS = {
    "black": ("sort", "sorte"), "dark": ("mørkebrunt", "mørkebrune"), "brown": ("brunt", "brune"),
    "chestnut": ("kastanjebrunt", "kastanjebrune"), "red": ("rødt", "røde"),
    "blond": ("blondt", "blonde"), "fair": ("lyst", "lyse"), "grey": ("gråt", "grå"),
    "silver": ("sølvgråt", "sølvgrå"),
}  # fmt: skip
HAIR = {
    "bob": "halvlangt, {} hår", "long": "langt, {} hår", "bun": "{} hår sat i knold",
    "ponytail": "{} hår i hestehale", "pixie": "kort, {} hår", "fringe": "{} hår og pandehår",
    "waves": "langt, bølget, {} hår", "braid": "{} hår i en fletning over skulderen",
    "parted": "langt, {} hår med midterskilning", "updo": "{} hår sat op i nakken",
    "side": "{} hår med sideskilning", "buzz": "tætklippet, {} hår", "bald": "skaldet isse",
    "receding": "vigende, {} hår", "quiff": "{} hår redt op fra panden",
    "slick": "langt, {} hår strøget tilbage", "shaggy": "pjusket, {} hår",
    "shoulder": "skulderlangt, {} hår", "grey": "{} hår", "scarf": "rødt tørklæde om håret",
}  # fmt: skip
CURLS = {"curls": "{} krøller", "curly": "korte, {} krøller"}
BEARDS = {
    "stubble": "skægstubbe", "full beard": "fuldskæg", "short beard": "kort skæg",
    "moustache": "overskæg",
}  # fmt: skip
WEAR = {
    "knit": "strikket trøje", "shirt": "skjorte", "blazer": "blazer", "rollneck": "rullekrave",
    "cardigan": "cardigan", "striped": "stribet trøje", "suit": "jakkesæt", "blouse": "bluse",
    "hoodie": "hættetrøje", "yoke": "mønstret sweater",
}  # fmt: skip


def alt_of(look: Look) -> str:
    one, many = TINTS[look.tint_name]
    hair = CURLS[look.hair].format(many) if look.hair in CURLS else HAIR[look.hair].format(one)
    marks = [hair]
    if look.beard:
        marks.append(BEARDS[look.beard])
    if look.glasses:
        marks.append("briller")
    who = "kvinde" if look.woman else "mand"
    listed = " og ".join([", ".join(marks[:-1]), marks[-1]]) if len(marks) > 1 else marks[0]
    return f"Tegnet portræt af en {who} med {listed}, klædt i {WEAR[look.wear]}."
