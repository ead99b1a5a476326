"""
What two lists have in common, in order: of blocks, of words. In time that grows with their length,
whatever they hold; who saves holds the row meanwhile.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from itertools import pairwise

# difflib may look at so many pairs for each element of the two lists. With nothing repeated that is
# lists of some 2,000; with one element that is everywhere, of some 60.
STEPS_EACH = 2_000


def matched(old, new, *, autojunk=False):
    """
    Pairs (number in old, number in new) of what is the same, in order in both. As difflib finds
    them, but where that would take long: there, what stands once in both is found first, then what
    stands once with what follows it, and difflib is asked about what lies between. Where all is
    repetition, the first is the first and the second the second.
    """
    return _matched(old, new, (_once, _once_followed, _numbered), autojunk)


def _matched(old, new, ways, autojunk):
    if _is_quick(old, new):
        return _by_difflib(old, new, autojunk)
    start, end = _same_edges(old, new)
    pairs = [(number, number) for number in range(start)]
    inner, other = old[start : len(old) - end], new[start : len(new) - end]
    way, *finer = ways
    anchors = _in_order(way(inner), way(other))
    for (left, above), (right, below) in pairwise([(-1, -1), *anchors, (len(inner), len(other))]):
        if finer:
            between = inner[left + 1 : right], other[above + 1 : below]
            found = _matched(*between, finer, autojunk)
            pairs += [(start + left + 1 + n, start + above + 1 + m) for n, m in found]
        if right < len(inner):
            pairs.append((start + right, start + below))
    return pairs + [(len(old) - n, len(new) - n) for n in range(end, 0, -1)]


def _is_quick(old, new):
    """difflib looks for the longest run at most once for each element that is the same."""
    counts = Counter(new)
    looks = len(old) + sum(counts[element] for element in old)
    return looks * min(len(old), len(new)) <= STEPS_EACH * (len(old) + len(new))


def _by_difflib(old, new, autojunk):
    blocks = SequenceMatcher(None, old, new, autojunk=autojunk).get_matching_blocks()
    return [(block.a + n, block.b + n) for block in blocks for n in range(block.size)]


def _same_edges(old, new):
    """How many at the beginning are the same, and how many of the rest at the end."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] != new[n]), most)
    most -= start
    end = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    return start, end


def _once(elements):
    """Element -> its number, for those that stand once."""
    counts = Counter(elements)
    return {element: n for n, element in enumerate(elements) if counts[element] == 1}


def _once_followed(elements):
    return _once(list(zip(elements, elements[1:], elements[2:], strict=False)))


def _numbered(elements):
    """(element, which of its kind) -> its number."""
    seen = defaultdict(int)
    numbers = {}
    for number, element in enumerate(elements):
        seen[element] += 1
        numbers[element, seen[element]] = number
    return numbers


def _in_order(old, new):
    """The most pairs that stand in the same order in both: the longest rising run."""
    ends, lasts, before = [], [], {}
    for element, here in old.items():
        if (there := new.get(element)) is not None:
            length = bisect_left(ends, there)
            before[here, there] = lasts[length - 1] if length else None
            ends[length : length + 1] = [there]
            lasts[length : length + 1] = [(here, there)]
    run, pair = [], lasts[-1] if lasts else None
    while pair:
        run.append(pair)
        pair = before[pair]
    return run[::-1]
