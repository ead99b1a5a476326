from django.urls import path

from sponsored import views

urlpatterns = [
    path("annonce/<pk:pk>/", views.post, name="sponsored"),
    path("annonce/<pk:pk>/<str:slug>/", views.post, name="sponsored"),
]
