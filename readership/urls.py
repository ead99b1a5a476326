from django.urls import path

from readership import views

urlpatterns = [path("tael/<pk:pk>/<str:event>/", views.count, name="count")]
