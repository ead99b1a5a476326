"""What a portrait shows: chosen by its number, so that neighbours on a page differ."""

from dataclasses import dataclass, replace
from random import Random

from ..ink import (
    AMBER,
    BLUE,
    CLAY,
    GLOW,
    HAZE,
    ICE,
    INK,
    MIDNIGHT,
    MOSS,
    NAVY,
    PAPER,
    PINE,
    ROSE,
    RUST,
    SAGE,
    SAND,
    SIGNAL,
    SLATE,
    Colour,
    ink,
    mix,
)

SKINS = [
    ink(c) for c in ("f2cdb2", "ebbd9c", "f0c6a4", "dfa77f", "c98e66", "a46b48", "7f5138", "f4d3bd")
]
DECK = (0, 1, 4, 2, 7, 1, 6, 0, 2, 3, 7, 5, 0, 1)
WALNUT = ink("4a3526")
TINTS = {
    "black": ink("20202b"), "dark": ink("3b2722"), "brown": ink("61402c"),
    "chestnut": ink("83422a"),
    "red": ink("bd5f2e"), "blond": ink("d2a160"), "fair": ink("e6c68d"), "grey": ink("868c92"),
    "silver": ink("c6c9c6"),
}  # fmt: skip
WOMEN = ("bob", "long", "bun", "ponytail", "pixie", "curls", "fringe", "waves", "braid",
         "parted", "updo")  # fmt: skip
MEN = ("side", "buzz", "bald", "receding", "curly", "quiff", "slick", "shaggy",
       "shoulder", "grey")  # fmt: skip
WEAR = ("knit", "shirt", "blazer", "rollneck", "cardigan", "striped", "suit", "blouse",
        "hoodie", "yoke")  # fmt: skip
GROUNDS = ("circle", "window", "arch", "leaves", "slant", "dots", "shelf")
PAIRS = (
    (mix(SAGE, PAPER, 0.3), MOSS), (mix(ROSE, PAPER, 0.2), SIGNAL), (ICE, HAZE), (SAND, AMBER),
    (mix(INK, BLUE, 0.4), NAVY), (mix(HAZE, ICE, 0.3), INK), (AMBER, SIGNAL),
    (mix(PINE, MOSS, 0.4), PINE),
    (PAPER, SAND), (mix(SLATE, HAZE, 0.4), SLATE), (mix(CLAY, SAND, 0.5), RUST),
)  # fmt: skip
CLOTH = (INK, MOSS, RUST, PAPER, SLATE, AMBER, NAVY, SIGNAL, HAZE, PINE, CLAY)


@dataclass(frozen=True)
class Look:
    woman: bool
    hair: str
    tint_name: str = "brown"
    skin: Colour = SKINS[0]
    wear: str = "knit"
    cloth: Colour = INK
    under: Colour = PAPER
    ground: str = "circle"
    pair: tuple[Colour, Colour] = PAIRS[0]
    glasses: str = ""
    frame: Colour = MIDNIGHT
    beard: str = ""
    earring: Colour | None = None
    lines: bool = False
    iris: Colour = INK
    turned: float = 0.0
    tilt: float = 0.0
    flip: bool = False
    wide: float = 1.0
    jaw: float = 1.0
    chin: float = 0.0
    eyes: float = 57.0
    brow: float = 9.0
    brow_lift: float = 0.0
    nose: float = 0.0
    mouth: float = 40.0
    smile: float = 6.0
    neck: float = 66.0
    scarf: Colour = SIGNAL

    @property
    def lips(self) -> Colour:
        return mix(self.skin, ink("a8323a"), 0.42 if self.woman else 0.24)

    @property
    def tint(self) -> Colour:
        return TINTS[self.tint_name]

    @property
    def tint_dark(self) -> Colour:
        return mix(self.tint, WALNUT if sum(self.tint) > 400 else MIDNIGHT, 0.45)


# What is settled for a sitter; the rest is drawn by lot from the number.
SITTERS: dict[int, dict] = {
    4: {"hair": "braid", "tint_name": "blond", "skin": SKINS[0]},
    6: {"tint_name": "black", "skin": SKINS[3]},
    8: {"hair": "shaggy", "tint_name": "blond", "beard": "short beard", "lines": False},
    10: {"hair": "receding", "tint_name": "grey", "lines": True},
    11: {"hair": "curls", "tint_name": "red", "glasses": ""},
    13: {"hair": "updo", "tint_name": "dark"},
    14: {"hair": "curly", "tint_name": "chestnut", "lines": False},
    15: {"tint_name": "dark", "skin": SKINS[3]},
    18: {"hair": "waves", "tint_name": "black", "skin": SKINS[4]},
    19: {"hair": "bald", "tint_name": "silver", "beard": "full beard", "lines": True},
    20: {"hair": "ponytail", "tint_name": "black"},
    25: {"hair": "bun", "tint_name": "fair", "lines": False},
    27: {"hair": "curls", "tint_name": "black", "skin": SKINS[5]},
    28: {"hair": "updo", "tint_name": "grey", "lines": True},
    30: {"hair": "fringe", "tint_name": "chestnut", "glasses": "", "wear": "hoodie"},
    35: {"hair": "pixie", "tint_name": "silver", "lines": True},
    41: {"hair": "bob", "tint_name": "fair", "skin": SKINS[0], "wear": "blazer", "cloth": NAVY,
         "under": PAPER, "glasses": "thick", "frame": SIGNAL, "ground": "circle", "pair": PAIRS[2]},
    42: {"hair": "shaggy", "tint_name": "dark", "skin": SKINS[1], "wear": "striped", "cloth": INK,
         "beard": "stubble", "glasses": "", "ground": "slant", "pair": PAIRS[0]},
    43: {"hair": "waves", "tint_name": "red", "skin": SKINS[7], "wear": "rollneck", "cloth": PINE,
         "glasses": "", "ground": "window", "pair": PAIRS[3]},
    44: {"hair": "quiff", "tint_name": "blond", "skin": SKINS[2], "wear": "yoke", "cloth": INK,
         "beard": "", "glasses": "round", "frame": MIDNIGHT, "ground": "arch", "pair": PAIRS[6]},
    45: {"hair": "scarf", "tint_name": "black", "skin": SKINS[3], "wear": "blazer", "cloth": INK,
         "under": PAPER, "glasses": "", "earring": None, "lines": False, "ground": "leaves",
         "pair": PAIRS[0], "scarf": SIGNAL, "iris": mix(RUST, MIDNIGHT, 0.6)},
    46: {"hair": "side", "tint_name": "silver", "skin": SKINS[0], "wear": "shirt", "cloth": RUST,
         "beard": "full beard", "glasses": "square", "frame": MIDNIGHT, "lines": True,
         "ground": "shelf", "pair": PAIRS[4]},
}  # fmt: skip


def look_of(number: int, woman: bool) -> Look:
    styles = (*WOMEN, "scarf") if woman else MEN
    known = SITTERS.get(number, {})
    if known.get("hair", styles[0]) not in styles:
        known = {}
    look = replace(_drawn(number, woman), **known)
    return look if _apart(look.cloth, look.pair[0]) else replace(look, cloth=_other(look.pair[0]))


def _apart(one: Colour, other: Colour) -> bool:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) > 160


def _other(ground: Colour) -> Colour:
    """A cloth that stands out against the ground."""
    return NAVY if sum(ground) > 420 else SAND


def _drawn(number: int, woman: bool) -> Look:
    chance = Random(f"look {number} {woman}")  # noqa: S311 - the same face each time, not secrets
    skin = SKINS[DECK[number * 5 % len(DECK)]]
    dark = sum(skin) < 520
    look = Look(
        woman=woman,
        hair=(WOMEN if woman else MEN)[(number * 3 // 2 + number // 11) % (11 if woman else 10)],
        tint_name=_tint(chance, dark),
        skin=skin,
        wear=WEAR[(number * 7 + number // 10) % len(WEAR)],
        cloth=CLOTH[(number * 4 + 1) % len(CLOTH)],
        under=chance.choice((PAPER, ICE, ROSE, GLOW, PAPER)),
        ground=GROUNDS[number * 3 % len(GROUNDS)],
        pair=PAIRS[number * 5 % len(PAIRS)],
        glasses=("", "", "round", "", "square", "", "thick", "", "cat" if woman else "round")[
            number * 2 % 9
        ],
        frame=chance.choice((MIDNIGHT, MIDNIGHT, RUST, mix(RUST, MIDNIGHT, 0.6), SLATE)),
        iris=mix(RUST, MIDNIGHT, 0.6)
        if dark
        else chance.choice((INK, MOSS, mix(RUST, MIDNIGHT, 0.5))),
        turned=chance.choice((-1, -0.8, -0.5, 0.5, 0.8, 1)),
        tilt=chance.uniform(-3, 3),
        flip=chance.random() < 0.5,
        chin=chance.uniform(-4, 8),
        eyes=chance.uniform(55, 60),
        brow_lift=chance.uniform(0, 6),
        nose=chance.uniform(-6, 6),
        smile=chance.uniform(5, 12),
    )
    return _womanly(look, chance) if woman else _manly(look, chance, number)


def _tint(chance: Random, dark: bool) -> str:
    if dark:
        return chance.choice(("black", "black", "dark"))
    return chance.choice(
        ("black", "dark", "brown", "brown", "chestnut", "red", "blond", "fair", "grey", "silver")
    )


def _womanly(look: Look, chance: Random) -> Look:
    return replace(
        look,
        wide=chance.uniform(0.94, 1.0), jaw=chance.uniform(0.86, 0.96), neck=chance.uniform(54, 60),
        brow=chance.uniform(5, 8), mouth=chance.uniform(36, 42),
        earring=chance.choice((None, None, GLOW, SIGNAL, PAPER)),
        lines=look.tint_name in ("grey", "silver"),
    )  # fmt: skip


def _manly(look: Look, chance: Random, number: int) -> Look:
    beard = ("", "stubble", "full beard", "", "moustache", "short beard")[number // 2 % 6]
    if look.hair == "bald" and not beard:
        beard = "short beard"
    grey = look.hair == "grey"
    return replace(
        look,
        wide=chance.uniform(0.99, 1.06), jaw=chance.uniform(1.04, 1.16), neck=chance.uniform(74,
                                                                                             84),
        brow=chance.uniform(9, 13), mouth=chance.uniform(40, 46), beard=beard,
        tint_name=chance.choice(("grey", "silver")) if grey else look.tint_name,
        hair="side" if grey else look.hair,
        lines=grey or look.hair in ("receding", "bald"),
        wear="shirt" if look.wear == "blouse" else look.wear,
    )  # fmt: skip
