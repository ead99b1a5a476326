"""An address is typed with »https://« or without, wherever one is asked for."""

import pytest
from django.contrib import admin
from django.forms import URLField

from people.models import Company
from people.submissions.forms import SubmissionForm
from pictures.models import Picture
from pictures.portraits import PortraitForm
from publishing.library.bulk import ForManyForm
from publishing.library.words import WordsForm
from sponsored.models import Advertiser
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def forms_of(request):
    yield from (PortraitForm, WordsForm, ForManyForm, SubmissionForm)
    for model in (Picture, Company, Advertiser):
        yield admin.site.get_model_admin(model).get_form(request)


def test_no_browser_refuses_one_that_the_server_takes(rf):
    request = rf.get("/")
    request.user = make_user("Ansvarshavende")
    fields = [
        field
        for form in forms_of(request)
        for field in form.base_fields.values()
        if isinstance(field, URLField)
    ]
    assert len(fields) >= 7
    for field in fields:
        assert field.widget.input_type == "text"
        assert field.clean("example.org/ret") == "https://example.org/ret"
