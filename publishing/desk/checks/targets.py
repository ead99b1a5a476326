"""Places in the body that show nothing to a reader, because what they refer to is gone."""

from collections import Counter

from publishing.body.expansion import missing_targets
from publishing.desk.checks.check import Check


def targets(manuscript):
    for sentence, count in Counter(missing_targets(manuscript.body)).items():
        where = f" Det gælder {count} steder." if count > 1 else ""
        yield Check("node-missing", f"{sentence}{where}", "body")
