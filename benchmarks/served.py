"""
The newsroom as gunicorn serves it, with a line in a file for each rendition that is drawn. As a
command it collects the static files for that.
"""

import os
from pathlib import Path

from django.conf import settings

PLACE = Path(os.environ["PLACE"])
settings.STATIC_ROOT = PLACE / "static"

from django.core.management import call_command  # noqa: E402 - Django reads the settings at once

from newsroom.wsgi import application  # noqa: E402, F401 - gunicorn asks for it
from pictures import making  # noqa: E402

draw = making.draw


def drawn_and_counted(file, **wanted):
    with (PLACE / "drawn").open("a", encoding="utf-8") as drawn:
        drawn.write(f"{wanted['shape']} {wanted['width']} {wanted['extension']}\n")
    return draw(file, **wanted)


making.draw = drawn_and_counted

if __name__ == "__main__":
    call_command("collectstatic", interactive=False, verbosity=0)
