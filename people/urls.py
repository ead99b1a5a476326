from django.urls import include, path

from people import directory, views

urlpatterns = [
    path("navnenyt/indsend/", include("people.submissions.urls")),
    path("navnenyt/", views.notices, name="notices"),
    path("navnenyt/<pk:pk>/", views.notice, name="notice"),
    path("navnenyt/<pk:pk>/<str:slug>/", views.notice, name="notice"),
    path("virksomhed/<str:slug>/", directory.company, name="company"),
    path("person/<pk:pk>/", directory.person, name="person"),
    path("person/<pk:pk>/<str:slug>/", directory.person, name="person"),
]
