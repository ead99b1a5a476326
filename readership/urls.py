from django.urls import path

from readership import views

urlpatterns = [
    path("tael/<pk:pk>/visning/", views.count, {"event": "visning"}, name="count-view"),
    path("tael/<pk:pk>/laest/", views.count, {"event": "laest"}, name="count-read"),
    path("tael/<pk:pk>/klik/", views.count, {"event": "klik"}, name="count-click"),
]
