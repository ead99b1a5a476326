import re

from publishing.body.nodes.definition import Node

# `$`, `#`, `root@kran01:~#`, `C:\>`, `PS C:\drift>`: what the machine writes before a command.
PROMPT = re.compile(r"(?:[\w.@~:/\\-]*[$#]|[A-Za-z]:[^>\n]*>|PS [^>\n]*>) ", re.ASCII)


def lines(text):
    """Each line as (prompt, the rest): the prompt is shown, but not copied with the command."""
    for line in text.removesuffix("\n").split("\n"):
        prompt = PROMPT.match(line)
        end = prompt.end() if prompt else 0
        yield line[:end], line[end:]


TERMINAL = Node(
    name="terminal",
    extension="Terminal",
    tag="pre",
    called=("terminal", "terminaler"),
    inside=("code",),
    template="publishing/nodes/_terminal.html",
    context=lambda pre, row: {"lines": list(lines(pre.text_content()))},
)
