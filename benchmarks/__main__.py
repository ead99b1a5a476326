"""
`make bench`: does the newsroom stay fast when the archive grows? Every figure is a ratio of two
times measured in the same run, so that a slow machine and a quick one print nearly the same.
Nothing passes or fails here: compare a change with the run before it.
"""

from benchmarks import place  # noqa: I001 - first of all

from benchmarks.checks import ratios as checks_ratios
from benchmarks.credits import ratios as credit_ratios
from benchmarks.grammar import ratios as grammar_ratios
from benchmarks.measures import Newsroom
from benchmarks.picture_tags import pairs as picture_pairs
from benchmarks.timing import WIDTH, milliseconds, report, say
from benchmarks.versions import ratios as version_ratios

SMALL, LARGE = 1_000, 100_000


def main():
    newsroom = Newsroom()
    say(f"Making {SMALL} items …")
    newsroom.grow_to(SMALL)
    small = {name: milliseconds(work) for name, work in newsroom.pages().items()}
    say(f"Making {LARGE} items …")
    newsroom.grow_to(LARGE)
    say(f"\n{f'Time with {LARGE} items / with {SMALL}':<{WIDTH}} {'ratio':>9}")
    for name, work in newsroom.pages().items():
        report(name, milliseconds(work), small[name])
    say(f"\n{f'Two ways, with {LARGE} items':<{WIDTH}} {'ratio':>9}")
    for name, (over, under) in (newsroom.pairs() | picture_pairs()).items():
        report(name, milliseconds(over), milliseconds(under))
    say(f"\n{'Two versions hard to match, four times as long':<{WIDTH}} {'ratio':>9}")
    for name, ratio in version_ratios():
        say(f"{name:<{WIDTH}} {ratio:>9.2f}")
    say(f"\n{'The checks, an article four times as long':<{WIDTH}} {'ratio':>9}")
    for name, ratio in checks_ratios():
        say(f"{name:<{WIDTH}} {ratio:>9.2f}")
    say(f"\n{'Navnenyt, a text four times as long':<{WIDTH}} {'ratio':>9}")
    for name, ratio in grammar_ratios():
        say(f"{name:<{WIDTH}} {ratio:>9.2f}")
    say(f"\n{'Credits out of a file, four times as long':<{WIDTH}} {'ratio':>9}")
    for name, ratio in credit_ratios():
        say(f"{name:<{WIDTH}} {ratio:>9.2f}")


if __name__ == "__main__":
    main()
    place.folder.cleanup()
