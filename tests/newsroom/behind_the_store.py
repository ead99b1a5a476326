from django.http import HttpResponse

from newsroom.pagestore import PageStoreMiddleware


class Newsroom:
    """A site of one view that counts how often it is asked, behind the page store."""

    def __init__(self, answer=None):
        self.asked = []
        self.answer = answer or (lambda request: HttpResponse(f"Svar {len(self.asked)}, æøå"))
        self.store = PageStoreMiddleware(self.view)

    def view(self, request):
        self.asked.append(request)
        return self.answer(request)

    def get(self, rf, path="/", method="get", cookies=None, **headers):
        request = getattr(rf, method)(path, headers=headers)
        request.COOKIES.update(cookies or {})
        return self.store(request)
