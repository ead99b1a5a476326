from django.urls import path

from publishing.desk.sharing_pages import shared

urlpatterns = [path("kig/<str:token>/", shared, name="share")]
