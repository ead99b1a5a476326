from django.urls import path

from people.removal import asking

urlpatterns = [
    path("tak/", asking.thanks, name="removal-thanks"),
    path("bekraeft/<str:token>/", asking.confirm, name="removal-confirm"),
    path("person/<pk:pk>/", asking.ask_about_person, name="ask-about-person"),
    path("<pk:pk>/", asking.ask_about_notice, name="ask-about-notice"),
]
