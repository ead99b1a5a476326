from django.urls import path

from articles import views

urlpatterns = [
    path("artikel/<pk:pk>/", views.article, name="article"),
    path("artikel/<pk:pk>/<str:slug>/", views.article, name="article"),
    path("rettelser/", views.corrections, name="corrections"),
    path("forfatter/<str:slug>/", views.author, name="author"),
]
