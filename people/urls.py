from django.urls import path

from people import views

urlpatterns = [
    path("navnenyt/", views.notices, name="notices"),
    path("navnenyt/<pk:pk>/", views.notice, name="notice"),
    path("navnenyt/<pk:pk>/<str:slug>/", views.notice, name="notice"),
    path("virksomhed/<str:slug>/", views.company, name="company"),
    path("person/<pk:pk>/", views.person, name="person"),
    path("person/<pk:pk>/<str:slug>/", views.person, name="person"),
]
