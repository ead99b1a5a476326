"""Nothing that can be typed or uploaded breaks the public form, and what was typed stands there."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from hypothesis import given, settings
from hypothesis import strategies as st

from people import grammar
from people.submissions.forms import SubmissionForm
from people.submissions.pasting import read_into
from people.submissions.portraits import drawn_anew
from tests.factories import image_file

NAMES = [name for name in grammar.FIELD_NAMES if name != "occasion"]
PICTURES = [image_file((300, 300), kind=kind).read() for kind in ("JPEG", "PNG", "WEBP", "AVIF")]
text = st.text(max_size=200)


@given(st.dictionaries(st.sampled_from(NAMES), text), st.sampled_from(list(grammar.OCCASIONS)))
def test_any_fields_give_a_text_and_remarks(typed, occasion):
    data = {**typed, "occasion": occasion}
    form = SubmissionForm(data, request=RequestFactory().post("/"), draft=True)
    form.full_clean()
    assert form.text.endswith(grammar.OCCASIONS[occasion].label)
    assert form.advice.keys() <= form.fields.keys()
    grammar.from_json(grammar.to_json(form.known))
    for name in typed:
        if name in form.fields:
            assert form[name].value() == typed[name]


@given(st.text())
def test_any_paste_is_answered(pasted):
    data, said = read_into({"pasted": pasted})
    assert said
    assert data["pasted"] == pasted


# Each starts a process of its own.
@settings(max_examples=40)
@given(st.sampled_from(PICTURES), st.integers(0, 2000), st.binary(max_size=40))
def test_a_picture_garbled_anywhere_is_drawn_or_refused(content, place, put_in):
    place %= len(content)
    garbled = content[:place] + put_in + content[place + len(put_in) :]
    try:
        assert drawn_anew(SimpleUploadedFile("p.jpg", garbled)).startswith(b"\xff\xd8")
    except ValidationError as refused:
        assert refused.messages[0].endswith(".")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_what_is_whole_is_drawn(kind):
    assert drawn_anew(image_file((300, 300), kind=kind))
