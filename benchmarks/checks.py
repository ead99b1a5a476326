"""The checks of an article take time in proportion to its length, whatever it is full of."""

import time

from articles.models import Article
from pictures.models import Picture
from publishing.desk.checks import checks_of

SHORT, LONG = 5_000, 20_000
PICTURES_PER_WORD = 30 / 5_000
SENTENCE = "Mette Holm fra Nørrekær Kommune skiftede {} kontrolpulte den 5. januar kl. 9.12. "
HOSTILE = (SENTENCE, "Mette ", "TK ", "»Ja.« ", "x. ", "[", "9.", "<h3>a</h3>", "<em>a ")


def article_of(unit, words):
    """An article with so many words of one kind, in paragraphs of eighty, and its pictures."""
    per_unit = max(1, len(unit.split()))
    paragraph = "<p>{}</p>".format("".join(unit.format(n) for n in range(80 // per_unit)))
    body = paragraph * (words // 80)
    count = int(words * PICTURES_PER_WORD)
    pictures = Picture.objects.bulk_create(
        Picture(file=f"{n}.png", width=1, height=1, credit="Foto: Bo Ek", caption="Mette Holme")
        for n in range(count)
    )
    figure = '<figure data-node="picture" data-picture="{}"></figure>'
    body += "".join(figure.format(picture.pk) for picture in pictures)
    return Article.objects.create(headline="»Det virker« i Nørrekær i 2026", body=body)


def seconds(unit, words):
    article = article_of(unit, words)
    began = time.process_time()
    checks_of(article)
    return time.process_time() - began


def ratios():
    """(what, ratio) for each kind of text: 4 is linear."""
    for unit in HOSTILE:
        ratio = seconds(unit, LONG) / seconds(unit, SHORT)
        yield f"checking {LONG:,} words of {unit.strip()!r:.40} against {SHORT:,}", ratio
