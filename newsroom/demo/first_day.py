"""What an outlet has when it has been read for a day: readings, and a front page."""

import random
from datetime import timedelta

from articles.models import Article
from frontpage.arranging import placed
from frontpage.models import Layout
from readership.models import HourlyCount, this_hour


def load_readings():
    """Readings of the last day, so that Læses lige nu has something to count."""
    if HourlyCount.objects.exists():
        return
    chance = random.Random(7)  # noqa: S311 - invented numbers
    fresh = Article.objects.live().newest_first()[:14]
    HourlyCount.objects.bulk_create(
        HourlyCount(
            item=article,
            hour=this_hour() - timedelta(hours=hours),
            views=(reads := chance.randint(1, 40)) * 2,
            reads=reads,
        )
        for article in fresh
        for hours in range(20)
    )


def arrange_front():
    """The lead an editor would have chosen: the newest long read with a picture."""
    newest = Article.objects.live().exclude(picture=None).newest_first()[:8]
    longest = max(newest, key=lambda article: len(article.body))
    Layout.arrange(placed([], longest.pk))
