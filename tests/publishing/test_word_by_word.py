"""How much of two texts that have little in common is shown as kept."""

import pytest

from publishing.versions.word_by_word import compare_texts

SIGNS = {"kept": "{}", "added": "{{+{}+}}", "removed": "[-{}-]"}
LOST = "Brøndsholm tabte 14.000 sager"


def told(old, new):
    """[-fjernet-] and {+tilføjet+}."""
    return "".join(SIGNS[one.kind].format(one.text) for one in compare_texts(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            LOST,
            f"It-chefen gik samme dag, da {LOST} uden at nogen så det i systemet",
            f"{{+It-chefen gik samme dag, da +}}{LOST} {{+uden at nogen så det i systemet+}}",
        ),
        (
            f"It-chefen gik samme dag, da {LOST} uden at nogen så det i systemet",
            LOST,
            f"[-It-chefen gik samme dag, da -]{LOST} [-uden at nogen så det i systemet-]",
        ),
        (
            f"Ny fejl: {LOST} på en nat, og ingen kunne læse kopierne bagefter",
            f"{LOST} i en flytning, som leverandøren kalder helt almindelig og uden fare",
            f"[-Ny fejl: -]{LOST} [-på en nat, og ingen kunne læse kopierne bagefter -]"
            "{+i en flytning, som leverandøren kalder helt almindelig og uden fare+}",
        ),
        # Two words in common are no run, and no more is mixed in than has to be.
        (
            "Havnen lukker for natten efter nyt nedbrud i kontrolrummet",
            "Fire kraner kører igen, mens Havnen lukker sin gamle central i dag",
            "[-Havnen lukker for natten efter nyt nedbrud i kontrolrummet -]"
            "{+Fire kraner kører igen, mens Havnen lukker sin gamle central i dag+}",
        ),
        # Nor is a line break a word.
        (
            "Om natten\nstår alt stille i havnen, siger vagten og drikker kaffe",
            "Vi ser på sagen, og natten\nstår for døren i alle fem byer langs kysten",
            "[-Om natten\nstår alt stille i havnen, siger vagten og drikker kaffe -]"
            "{+Vi ser på sagen, og natten\nstår for døren i alle fem byer langs kysten+}",
        ),
        (
            "Kommunen får bøde på 2 mio. kr.",
            LOST,
            f"[-Kommunen får bøde på 2 mio. kr. -]{{+{LOST}+}}",
        ),
        ("Nede", LOST, f"[-Nede -]{{+{LOST}+}}"),
        (LOST, LOST, LOST),
    ],
)
def test_unchanged_runs_of_three_words_stay(old, new, expected):
    assert told(old, new) == expected
