from django.contrib import admin
from django.db import models

from publishing.desk.item_admin import ItemAdmin
from publishing.desk.widgets import ChoosesByTyping, DayInput
from sponsored.models import Advertiser, Campaign, SponsoredPost


@admin.register(Advertiser)
class AdvertiserAdmin(admin.ModelAdmin):
    list_display = ["name", "cvr", "website"]
    search_fields = ["name", "cvr"]


@admin.register(Campaign)
class CampaignAdmin(ChoosesByTyping, admin.ModelAdmin):
    list_display = ["name", "advertiser", "starts_on", "ends_on"]
    list_filter = ["advertiser"]
    search_fields = ["name", "advertiser__name"]
    autocomplete_fields = ["advertiser"]
    formfield_overrides = {models.DateField: {"widget": DayInput}}


@admin.register(SponsoredPost)
class SponsoredPostAdmin(ItemAdmin):
    list_display = ["headline", "sender", "state", "published", "saved"]
    search_fields = [*ItemAdmin.search_fields, "sender"]
    autocomplete_fields = ["picture", "advertiser", "campaign"]
    text_fields = ["sender", "kicker", "headline", "teaser", "body"]
    detail_fields = ["advertiser", "campaign", "slug"]
