from publishing.editing import EditingSession
from publishing.edition import Edition
from publishing.items import ContentItem
from publishing.link_state import LinkState
from publishing.revisions import Publication, Removal, Revision
from publishing.sharing import ShareLink
from publishing.tags import Tag, TaggedItem

__all__ = [
    "ContentItem",
    "EditingSession",
    "Edition",
    "LinkState",
    "Publication",
    "Removal",
    "Revision",
    "ShareLink",
    "Tag",
    "TaggedItem",
]
