from django.contrib import admin
from django.contrib.flatpages.views import flatpage
from django.urls import include, path, re_path

from newsroom import views

urlpatterns = [
    path("", include("frontpage.urls")),
    path("", include("discovery.urls")),
    path("", include("articles.urls")),
    path("", include("sponsored.urls")),
    path("", include("people.urls")),
    path("", include("readership.urls")),
    path("", include("pictures.urls")),
    path("", include("publishing.urls")),
    re_path(r"^(?P<url>om/[\w/-]*)$", flatpage, name="page"),
    path("sundhed/", views.health, name="health"),
    path("admin/", admin.site.urls),
]

handler400 = "newsroom.views.bad_request"
handler403 = "newsroom.views.forbidden"
handler404 = "newsroom.views.not_found"
handler500 = "newsroom.views.server_error"
