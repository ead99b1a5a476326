NUL = "%00"


def drop_nul(get_response):
    """A NUL in a query is left out at the door: nobody types one, and PostgreSQL takes none."""

    def middleware(request):
        query = request.META["QUERY_STRING"]
        while NUL in query:
            query = request.META["QUERY_STRING"] = query.replace(NUL, "")
        return get_response(request)

    return middleware
