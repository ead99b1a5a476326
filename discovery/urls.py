from django.urls import path

from discovery import feeds, machines, views

# Where each feed lies and what its three addresses are called.
FEEDS = {
    ("", "feed"): feeds.NewsFeed,
    ("emne/<str:slug>/", "tag"): feeds.TagFeed,
    ("forfatter/<str:slug>/", "author"): feeds.AuthorFeed,
    ("navnenyt/", "notices"): feeds.NoticeFeed,
    ("virksomhed/<str:slug>/", "company"): feeds.CompanyFeed,
}


def addresses_of(place, name, feed):
    rss, atom, json = feeds.in_three_forms(feed)
    yield path(f"{place}rss/", rss, name=f"{name}-rss")
    yield path(f"{place}atom/", atom, name=f"{name}-atom")
    yield path(f"{place}feed.json", json, name=f"{name}-json")


urlpatterns = [
    path("seneste/", views.latest, name="latest"),
    path("arkiv/<int:year>/<int:month>/", views.archive, name="archive"),
    path("emner/", views.tags, name="tags"),
    path("emne/<str:slug>/", views.tag, name="tag"),
    path("soeg/", views.search, name="search"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("sitemap-<str:section>.xml", machines.sitemap, name="sitemap-of"),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
    path(".well-known/tdmrep.json", machines.tdm_reservation, name="tdmrep"),
]
for (place, name), feed in FEEDS.items():
    urlpatterns += addresses_of(place, name, feed)
