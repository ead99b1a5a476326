"""Takes two words, as a name, out of everything in the newsroom in the folder PLACE."""

from tests.browser import place  # noqa: F401, I001 - first of all

from publishing.versions.removal import remove_from_history

remove_from_history(["Kranerne kører"], by=None, because="Efter aftale.")
