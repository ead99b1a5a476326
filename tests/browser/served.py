"""The newsroom as gunicorn serves it to the browser tests."""

from tests.browser import place  # noqa: F401, I001 - first of all

from datetime import timedelta

from newsroom import pagestore
from newsroom.wsgi import application  # noqa: F401 - gunicorn asks for it
from people.submissions import guarding

# Every request asks for the edition, so that a test sees its own changes at once.
pagestore.CHECK_SECONDS = 0
# A test fills a form in faster than anybody.
guarding.QUICKEST = timedelta(0)
