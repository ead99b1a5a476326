"""Whether a Danish word stands in a text in another form, or as a part of a compound."""

from bisect import bisect_left

COMMON = """
ad af al aldrig alene alle allerede alligevel alt altid anden andet andre at bag bare bedre bedst
begge blandt blev blevet bliv blive bliver burde bør da danmark danmarks dansk danske de dem den
denne dens der deres derfor det dette dig din dine disse dit dog du efter egen eget egne eller
elleve en end ender endnu ene eneste enhver ens er et fem fik fire flere flest fleste for foran
fordi fra få fået får før først første ganske gennem gik gjorde gjort god gode godt gå går gør gøre
ham han hans har hav havde have helt hende hendes her hos hun hvad hvem hver hvert hvilke hvilken
hvis hvor hvordan hvorfor hvornår i ifølge igen igennem ikke imellem imod ind inden indtil ingen
intet ja jeg jer jeres jo kan kom komme kommer kun kunne lad lade lader langt lav lave laver lidt
lige lille længere mange med meget mellem men mens mere mest mig min mindre mindst mine mit mod må
måske måtte ned nej netop ni nogen noget nogle nok nu ny nye nyt når nær næste næsten og også om
omkring op os otte over overfor på sagde samme samt se seks selv selvom ser set siden sidste sig
sige siger sin sine sit skal skulle slet små snart som stadig stor store stort straks syv så sådan
ti til tilbage to tog tolv tre tror tæt ud uden under var ved vi via vil ville vor vores være været
åh år én ét
"""
STOP_WORDS = frozenset(COMMON.split())
# The longest first: »virksomhedernes« loses »ernes«.
ENDINGS = (
    *("ernes", "ende", "enes", "erer", "eren", "erne", "este", "ede", "ene", "ens", "ers", "est"),
    *("ets", "en", "er", "es", "et", "te", "e", "r", "s", "t"),
)
SHORTEST_STEM = 3
# Shorter stems stand at the ends of too many words by chance.
SHORTEST_PART = 4


def stem(word):
    word = word.lower()
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return _spelt_alike(word[: -len(ending)])
    return _spelt_alike(word)


def _spelt_alike(bare):
    """»nettet« and »net«, »handlen« and »handel«: a doubled letter and an e come and go."""
    if len(bare) > SHORTEST_STEM and bare[-1] == bare[-2]:
        return bare[:-1]
    return bare[:-2] + "l" if len(bare) > SHORTEST_STEM and bare.endswith("el") else bare


class Stems:
    """The words of a text. `word in stems` asks by stem, not by spelling."""

    def __init__(self, text_words):
        self.stems = {stem(part) for word in set(text_words) for part in _parts(word)}
        self.forwards = sorted(self.stems)
        self.backwards = sorted(one[::-1] for one in self.stems)

    def __contains__(self, word):
        return any(self._holds(part) for part in _parts(word))

    def _holds(self, word):
        bare = stem(word)
        if bare in self.stems:
            return True
        if len(bare) >= SHORTEST_PART and (
            _begins_one(bare, self.forwards) or _begins_one(bare[::-1], self.backwards)
        ):
            return True
        return self._is_made_of_one(word.lower()) or self._is_made_of_one(bare)

    def _is_made_of_one(self, compound):
        """»sygehusledelse« is spoken of in a text about its »ledelse«."""
        cuts = range(SHORTEST_PART + 1, len(compound))
        return any(compound[:cut] in self.stems or compound[-cut:] in self.stems for cut in cuts)


def _parts(word):
    """»NIS2-uret« is »NIS2« and »uret«."""
    bare = word.replace("’", "'").split("'")[0]
    return [part for part in bare.replace("/", "-").split("-") if part] or [word]


def _begins_one(start, in_order):
    place = bisect_left(in_order, start)
    return place < len(in_order) and in_order[place].startswith(start)
