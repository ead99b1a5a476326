"""The pages of the small paper, by name; `small_paper.py` knows their addresses."""

PAGES = (
    "front", "article", "old_article", "sponsored", "notice", "notices", "notices_chosen",
    "notices_wrong", "flows", "company", "person", "tag", "tags", "latest", "archive",
    "corrections", "author", "search", "search_hits", "search_nothing", "search_too_long",
    "flat_page", "submit", "not_found", "withdrawn", "withdrawn_sponsored",
)  # fmt: skip
