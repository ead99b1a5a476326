"""Publishes every notice in the folder PLACE, as the button at the desk does, and prints where."""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from people.models import Notice

addresses = {}
for notice in Notice.objects.order_by("pk"):
    notice.publish()
    addresses[notice.pk] = notice.get_absolute_url()
print(json.dumps(addresses))  # noqa: T201 - read by the test
