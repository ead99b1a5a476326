from django.contrib import admin

from publishing.admin import ItemAdmin
from sponsored.models import Advertiser, Campaign, SponsoredPost


@admin.register(Advertiser)
class AdvertiserAdmin(admin.ModelAdmin):
    list_display = ["name", "cvr", "website"]
    search_fields = ["name", "cvr"]


@admin.register(Campaign)
class CampaignAdmin(admin.ModelAdmin):
    list_display = ["name", "advertiser", "starts_on", "ends_on"]
    list_filter = ["advertiser"]
    search_fields = ["name", "advertiser__name"]
    autocomplete_fields = ["advertiser"]


@admin.register(SponsoredPost)
class SponsoredPostAdmin(ItemAdmin):
    list_display = ["headline", "sender", "state", "published", "saved_at"]
    search_fields = [*ItemAdmin.search_fields, "sender"]
    autocomplete_fields = ["picture", "advertiser", "campaign"]
    text_fields = ["sender", "kicker", "headline", "teaser", "body"]
    panel_fields = ["advertiser", "campaign", "tags", "picture", "picture_caption", "slug"]
