from django.urls import include, path

from people import directory, views
from people.moves import views as moves

urlpatterns = [
    path("navnenyt/indsend/", include("people.submissions.urls")),
    path("navnenyt/fjern/", include("people.removal.urls")),
    path("navnenyt/", moves.notices, name="notices"),
    path("navnenyt/data.<str:form>", moves.notice_data, name="notice-data"),
    path("navnenyt/forslag.json", moves.suggestions, name="notice-suggestions"),
    path("navnenyt/jobskift/", moves.flows, name="flows"),
    path("navnenyt/<pk:pk>/", views.notice, name="notice"),
    path("navnenyt/<pk:pk>/<str:slug>/", views.notice, name="notice"),
    path("virksomhed/<str:slug>/", directory.company, name="company"),
    path("person/<pk:pk>/", directory.person, name="person"),
    path("person/<pk:pk>/<str:slug>/", directory.person, name="person"),
]
