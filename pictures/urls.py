from django.urls import path

from pictures import views

urlpatterns = [
    path(
        "billeder/<pk:pk>/<str:version>/<str:shape>-<number:width>.<str:extension>",
        views.rendition,
        name="rendition",
    ),
]
