"""The desk's page for deleting pictures: one, or several that were chosen in the library."""

from dataclasses import dataclass

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.http import urlencode

from pictures.ids import row_id, row_ids
from pictures.models import Picture
from publishing import danish
from publishing.library.deleting import delete_unused
from publishing.library.uses import Use, counted, uses_of


@dataclass(frozen=True)
class Asked:
    """A picture somebody wants deleted, with what an editor must know before."""

    picture: Picture
    uses: list[Use]
    count: int
    allowed: bool

    @property
    def may_go(self):
        return self.allowed and not self.count

    @property
    def holding(self):
        return [use for use in self.uses if use.holds]

    @property
    def unnamed(self):
        """How many places hold it besides those that are named."""
        return self.count - len(self.holding)

    @property
    def former(self):
        return [use for use in self.uses if not use.holds]


class DeletesUnused:
    """
    For the admin of pictures. A picture in use stays; the page says where it is used and what can
    be done instead. Who has the permission may delete anybody's; everybody else what they have laid
    in themselves.
    """

    actions = ["delete_selected"]

    def has_delete_permission(self, request, obj=None):
        if super().has_delete_permission(request, obj):
            return True
        own = obj is None or obj.created_by_id == request.user.pk
        return own and self.has_add_permission(request)

    def get_urls(self):
        several = self.seen(self.delete_several)
        return [path("slet/", several, name="picture-delete-several"), *super().get_urls()]

    @admin.action(permissions=["delete"], description="Slet valgte billeder")
    def delete_selected(self, request, queryset):
        ids = urlencode({"id": list(queryset.values_list("pk", flat=True))}, doseq=True)
        return redirect(f"{reverse('admin:picture-delete-several')}?{ids}")

    def delete_view(self, request, object_id, extra_context=None):
        picture = get_object_or_404(Picture, pk=row_id(object_id))
        if not self.has_delete_permission(request, picture):
            raise PermissionDenied(
                "Du kan slette de billeder, du selv har lagt ind. Bed en redaktør om at slette det."
            )
        return self.ask(request, [picture])

    def delete_several(self, request):
        sent = request.POST if request.method == "POST" else request.GET
        pictures = list(Picture.objects.filter(pk__in=row_ids(sent.getlist("id"))))
        if not pictures:
            raise Http404
        return self.ask(request, pictures)

    def ask(self, request, pictures):
        asked = self.asked_about(request, pictures)
        if request.method == "POST":
            gone = self.delete_pictures(request, [one.picture for one in asked if one.allowed])
            if gone:
                return self.response_post_save_change(request, gone[0])
            asked = self.asked_about(request, pictures)
        context = {
            **self.admin_site.each_context(request),
            "title": "Slet billede" if len(asked) == 1 else "Slet billeder",
            "opts": self.opts,
            "original": asked[0].picture if len(asked) == 1 else None,
            "going": [one for one in asked if one.may_go],
            "staying": [one for one in asked if not one.may_go],
        }
        return render(request, "admin/pictures/delete.html", context)

    def asked_about(self, request, pictures):
        counts, uses = counted(pictures), uses_of(pictures)
        return [
            Asked(
                picture,
                [use.told_to(request.user) for use in uses[picture.pk]],
                counts.get(picture.pk, 0),
                self.has_delete_permission(request, picture),
            )
            for picture in pictures
        ]

    def delete_pictures(self, request, pictures):
        """Those that are gone now, which is said; so is what came into use in the meantime."""
        with transaction.atomic():
            gone = delete_unused(pictures)
            self.log_deletions(request, gone)
        if gone:
            sentence = f"{danish.counted(len(gone), 'billede', 'billeder')} er slettet."
            self.message_user(request, sentence, messages.SUCCESS)
        if stays := len(pictures) - len(gone):
            still = danish.counted(stays, "billede", "billeder")
            sentence = f"{still} er i brug og er ikke slettet."
            self.message_user(request, sentence, messages.WARNING)
        return gone
