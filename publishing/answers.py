from django.http import Http404


class NothingHere(Http404):
    """A 404 whose message is a Danish sentence for the reader; it stands on the page."""
