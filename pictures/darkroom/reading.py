"""What can go wrong while a file is read, and whose fault it is."""

import struct
import warnings
from contextlib import contextmanager

from PIL import Image

from pictures.darkroom.refusals import Broken, TooLarge

# What Pillow raises for files that are cut off, garbled or made to do harm.
BROKEN = (OSError, SyntaxError, ValueError, EOFError, RuntimeError, TypeError, LookupError,
          AttributeError, struct.error)  # fmt: skip


@contextmanager
def reading():
    """What goes wrong in here is the file's fault: Broken, or TooLarge."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            yield
    except Image.DecompressionBombError as error:
        raise TooLarge from error
    except BROKEN as error:
        raise Broken from error
