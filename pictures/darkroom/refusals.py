"""Why a file cannot be used: the sentence is for the one who sent it, and says what to do."""

# What a child of the darkroom leaves with that refused a file.
REFUSAL = 3


class Unusable(Exception):
    """Nothing can be made of the file. Says why, in Danish."""

    SENTENCE = "Filen kan ikke bruges. Vælg en anden."

    def __init__(self, sentence=""):
        super().__init__(sentence or self.SENTENCE)


class Refused(Unusable):
    """A whole file that is something else than a picture, or something besides."""

    SENTENCE = "Filen er ikke et billede, vi kan læse. Gem det som JPEG, og læg det ind igen."


class Broken(Unusable):
    SENTENCE = (
        "Billedfilen er gået i stykker. Hent den igen der, hvor den kommer fra, eller gem den igen "
        "som JPEG."
    )


class TooLarge(Unusable):
    SENTENCE = "Billedet er for stort. Gør det mindre, og læg det ind igen."


class TimedOut(Unusable):
    SENTENCE = "Billedet tog for lang tid at læse. Prøv igen, eller gem det som JPEG først."


KINDS = {kind.__name__: kind for kind in (Refused, Broken, TooLarge, TimedOut)}
