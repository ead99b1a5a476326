"""
The body of an article or a sponsored post: one HTML field, edited in django-prose-editor.

`EXTENSIONS` is the one definition of what a body may hold: the writing surface and the sanitiser
are both made from it. The outlet's own nodes (factbox, pull quote, picture, Læs også, embed …) are
defined in nodes/; those that refer to a row hold its id, and `expansion.py` turns them into what a
reader sees.
"""

import re
from functools import cache

import nh3
from django_prose_editor.config import allowlist_from_extensions
from django_prose_editor.fields import ProseEditorField

from publishing.body.nodes import PROCESSORS, keep
from publishing.body.nodes.cve import SEVERITIES
from publishing.body.nodes.providers import providers
from publishing.printable import UNPRINTABLE, printable

# The languages of a block of code, by the names they are chosen under.
LANGUAGES = {
    "text": "Ren tekst", "bash": "Bash", "c": "C", "cpp": "C++", "csharp": "C#", "css": "CSS",
    "diff": "Diff", "dockerfile": "Dockerfile", "go": "Go", "hcl": "HCL", "html": "HTML",
    "ini": "INI", "java": "Java", "javascript": "JavaScript", "json": "JSON", "nginx": "nginx",
    "php": "PHP", "powershell": "PowerShell", "python": "Python", "ruby": "Ruby", "rust": "Rust",
    "sql": "SQL", "toml": "TOML", "typescript": "TypeScript", "xml": "XML", "yaml": "YAML",
}  # fmt: skip

EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Strike": True,
    "Subscript": True,
    "Superscript": True,
    "Code": True,
    "CodeBlock": {"languageClassPrefix": "language-", "languages": LANGUAGES},
    "Heading": {"levels": [2, 3]},
    "HardBreak": True,
    "HorizontalRule": True,
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto"]},
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    **dict.fromkeys(PROCESSORS, True),
    "Embed": {"providers": [[p.name, p.shape, p.pages] for p in providers()]},
    "CveCard": {"severities": SEVERITIES},
}

# Spaces at the ends of a line of text: nobody sees them, and the writing surface drops them when it
# opens the body again, which would otherwise look like a change to every such paragraph. The
# cleaner writes every attribute in double quotes.
LINE = r"(?:p|h2|h3|li|td|th|figcaption|footer)"
AFTER_OPENING = re.compile(rf'(<{LINE}(?:\s+[\w-]+="[^"]*")*>)[ \t\r\n]+')
BEFORE_CLOSING = re.compile(rf"[ \t\r\n]+(</{LINE}>)")


@cache
def _cleaner():
    """
    The library's allow-list, tightened: a class only on code and only a known language; no rel or
    target on links, which are ours to set when the page is rendered; nothing on every element; and
    the attributes of our own nodes by their own rules.
    """
    allow = allowlist_from_extensions(EXTENSIONS)
    allow["attributes"]["*"] = set()
    for tag in ("code", "pre"):
        del allow["attributes"][tag]
    allow["attributes"]["a"] = {"href", "title"}
    allow["tag_attribute_values"]["code"] = {
        "class": {f"language-{language}" for language in LANGUAGES}
    }
    return nh3.Cleaner(**allow, attribute_filter=keep)


def sanitise(html: str) -> str:
    """The part of `html` that a body may hold. An empty document becomes the empty string."""
    cleaned = _cleaner().clean(printable(html))
    if UNPRINTABLE.search(cleaned):
        # They were written as references (&#8;). What is left when they go is judged anew.
        cleaned = _cleaner().clean(printable(cleaned))
    cleaned = AFTER_OPENING.sub(r"\1", BEFORE_CLOSING.sub(r"\1", cleaned)).strip()
    return "" if cleaned == "<p></p>" else cleaned


class BodyField(ProseEditorField):
    """A body. Cleaned by the allow-list on every save, not only when it comes through a form."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, extensions=EXTENSIONS, sanitize=sanitise, **kwargs)

    def pre_save(self, instance, add):
        value = sanitise(getattr(instance, self.attname))
        setattr(instance, self.attname, value)
        return value
