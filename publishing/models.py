from publishing.edition import Edition
from publishing.items import ContentItem
from publishing.tags import Tag, TaggedItem

__all__ = ["ContentItem", "Edition", "Tag", "TaggedItem"]
