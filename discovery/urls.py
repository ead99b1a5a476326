from django.urls import path

from discovery import feeds, machines, views

urlpatterns = [
    path("seneste/", views.latest, name="latest"),
    path("arkiv/<int:year>/<int:month>/", views.archive, name="archive"),
    path("emner/", views.tags, name="tags"),
    path("emne/<str:slug>/", views.tag, name="tag"),
    path("soeg/", views.search, name="search"),
    path("rss/", feeds.RssFeed(), name="feed-rss"),
    path("atom/", feeds.AtomFeed(), name="feed-atom"),
    path("feed.json", feeds.json_feed, name="feed-json"),
    path("emne/<str:slug>/rss/", feeds.TagRssFeed(), name="tag-rss"),
    path("emne/<str:slug>/atom/", feeds.TagAtomFeed(), name="tag-atom"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
    path(".well-known/tdmrep.json", machines.tdm_reservation, name="tdmrep"),
]
