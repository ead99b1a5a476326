from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """
    One thing a journalist can mend: a sentence that says what to do, and its place. In the body the
    place is `excerpt`, words that stand together in one block, or the `nth` picture (from 0).
    A grave one must not reach readers. What is mended on another page has its address as `url`.
    """

    code: str
    sentence: str
    field: str
    excerpt: str = ""
    grave: bool = False
    nth: int | None = None
    url: str = ""
