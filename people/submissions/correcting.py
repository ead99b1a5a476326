"""The public form once more, for what was sent in with it."""

from django import forms

from people.submissions.fields import Text
from people.submissions.forms import SubmissionForm
from pictures.ids import row_id


class CorrectionForm(SubmissionForm):
    """
    For what is here already: who sent it is known by the link, and stays. `base` is the version
    that was on the page, so that only what was changed there is changed.
    """

    sender_name = sender_email = None
    base = Text(required=False, widget=forms.HiddenInput)

    def clean_base(self):
        return row_id(self.cleaned_data["base"])

    def put_on(self, submission):
        submission.portrait = None
        if submission.picture is None:
            submission.portrait_credit = submission.portrait_wording = ""
            submission.portrait_accepted_at = None
        return super().put_on(submission)
