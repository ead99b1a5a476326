from publishing.desk.checks.link_state import LinkState
from publishing.desk.editing import EditingSession
from publishing.desk.sharing import ShareLink
from publishing.edition import Edition
from publishing.items import ContentItem
from publishing.library.keys import PictureKey
from publishing.library.picture_use import PictureUse
from publishing.library.tagged import PictureTag
from publishing.tags import FormerName, Tag, TaggedItem
from publishing.versions.revisions import Publication, Removal, Revision

__all__ = [
    "ContentItem",
    "EditingSession",
    "Edition",
    "FormerName",
    "LinkState",
    "PictureUse",
    "PictureKey",
    "PictureTag",
    "Publication",
    "Removal",
    "Revision",
    "ShareLink",
    "Tag",
    "TaggedItem",
]
