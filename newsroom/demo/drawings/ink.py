"""The inks of the house: few, so that pictures on one page belong together."""

Colour = tuple[int, int, int]


def ink(code: str) -> Colour:
    return tuple(bytes.fromhex(code))


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """The colour between two; share 0 gives the first and 1 the second."""
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))


MIDNIGHT = ink("0b1426")
NAVY = ink("14233f")
INK = ink("1f3760")
BLUE = ink("365a8c")
HAZE = ink("7e9bb5")
ICE = ink("c3d5da")
PAPER = ink("f4ecdd")
SAND = ink("e6d5b5")
CLAY = ink("c9ab82")
SLATE = ink("4b5a68")
STONE = ink("8a949b")
MOSS = ink("5f7350")
PINE = ink("2c4038")
SAGE = ink("a9b795")
SIGNAL = ink("e04a2a")
RUST = ink("a5341f")
AMBER = ink("f0974a")
GLOW = ink("ffd08a")
ROSE = ink("e9b8a0")
