from django.urls import path

from people.submissions import views

urlpatterns = [
    path("", views.submit, name="submit"),
    path("tekst/", views.text, name="submission-text"),
    path("tak/", views.thanks, name="submission-thanks"),
    path("billede/<str:token>/", views.portrait, name="submission-portrait"),
    path("bekraeft/<str:token>/", views.confirm, name="submission-confirm"),
    path("ret/<str:token>/", views.correct, name="submission-correct"),
    path("traek-tilbage/<str:token>/", views.withdraw, name="submission-withdraw"),
]
