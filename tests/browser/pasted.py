"""What the programs' clipboards hold (see clipboard/README.md) and what is to come of it."""

from pathlib import Path

CLIPBOARD = Path(__file__).parent / "clipboard"

# The line under the toolbar after a paste from each.
SAYS = {
    "apple": "4 ting ryddet op: 2 tomme afsnit, 1 mellemrubrik genkendt, 1 sporingslink.",
    "docs": "12 ting ryddet op: 3 skriftstørrelser, 3 farver, 2 skrifttyper, 3 andre samt "
    "1 billede, der skal hentes selv.",
    "libreoffice": "5 ting ryddet op: 1 tomt afsnit, 1 skrifttype, 1 skriftstørrelse, 2 andre.",
    "outlook": "15 ting ryddet op: 4 tomme afsnit, 2 skrifttyper, 2 sporingslinks, 7 andre.",
    "web": "26 ting ryddet op: 7 farver, 5 skriftstørrelser, 4 hårde mellemrum, 8 andre samt "
    "2 billeder, der skal hentes selv.",
    "word": "16 ting ryddet op: 3 skrifttyper, 2 tomme afsnit, 2 lister genkendt, 8 andre samt "
    "1 billede, der skal hentes selv.",
    "word-web": "15 ting ryddet op: 6 farver, 3 skrifttyper, 3 skriftstørrelser, 3 andre.",
}
# All that was tidied, from one of them.
OF_WORD = (
    "2 tomme afsnit, 1 mellemrubrik genkendt, 2 lister genkendt, 3 skrifttyper, "
    "1 skriftstørrelse, 1 farve, 1 sporingslink, 2 bogmærker, 1 kommentar, "
    "1 overstreget rettelse, 1 billede, der skal hentes selv"
)
PROGRAMS = sorted(SAYS)


def copied(program):
    return (CLIPBOARD / f"{program}.html").read_text("utf-8")


def kept(program):
    text = (CLIPBOARD / f"{program}.kept.html").read_text("utf-8")
    return text.strip().replace("\n<", "<")
