"""
The desk's way to a crop by hand: what the frame begins with, and where it is put.
"""

import json

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pictures import crops
from pictures.darkroom import client as darkroom
from pictures.intake import PictureField
from pictures.laying_in import NOT_ALLOWED
from pictures.log import note
from pictures.models import Picture
from pictures.views import or_later

# In the picture's log, of a shape by its name.
CROPPED = "Beskar »%s« i hånden."
UNCROPPED = "Fjernede det udsnit, der var valgt i hånden til »%s«."


def suggestion(file, shape, size=None):
    """
    A crop to begin from: around the face where a portrait shows one, else it is `faceless`. `size`
    is that of the whole picture, where the file is a copy.
    """
    seen, face = darkroom.face(file)
    guides = bool(crops.frame_of(shape)["guides"])
    crop = crops.suggested(size or seen, shape, face if guides else None)
    return {"suggested": crop, "faceless": guides and face is None}


class CopyForm(forms.Form):
    """A small copy of a picture that is only on the editor's own machine yet, and its true size."""

    file = PictureField()
    width = forms.IntegerField(min_value=1, max_value=100_000)
    height = forms.IntegerField(min_value=1, max_value=100_000)

    def suggestion(self, shape):
        size = self.cleaned_data["width"], self.cleaned_data["height"]
        return suggestion(self.cleaned_data["file"], shape, size)


@require_POST
@or_later
def suggest(request, shape):
    """The frame for a picture that has not been sent yet, by a small copy of it."""
    if not request.user.has_perm("pictures.add_picture"):
        raise PermissionDenied(NOT_ALLOWED)
    form = CopyForm(request.POST, request.FILES)
    frame = crops.frame_of(known(shape))
    begun = form.suggestion(shape) if form.is_valid() else {"suggested": None}
    return JsonResponse({"frame": frame} | begun)


@require_http_methods(["GET", "POST"])
@or_later
def cropping(request, pk, shape):
    """GET gives the frame and where it stands; POST puts the crop on the picture."""
    if not request.user.has_perm("pictures.change_picture"):
        raise PermissionDenied("Du kan ikke beskære billeder.")
    picture = get_object_or_404(Picture, pk=pk)
    if request.method == "POST":
        return put(request.user, picture, known(shape), request.POST.get("crop", ""))
    begun = {
        "frame": crops.frame_of(known(shape), picture.width),
        "crop": crops.crop_of(picture.crops, shape),
        "whole": reverse("admin:picture-whole", args=[pk]),
    }
    return JsonResponse(picture.as_choice() | begun | suggested_for(picture, shape))


@require_safe
@or_later
def point(request, pk):
    """Where the picture itself asks for its focal point."""
    if not request.user.has_perm("pictures.view_picture"):
        raise PermissionDenied("Du kan ikke se billedarkivet.")
    with get_object_or_404(Picture, pk=pk).file.open() as file:
        return JsonResponse({"suggested": darkroom.point(file)})


def suggested_for(picture, shape):
    """Around a face where the shape is a portrait's, else as the focal point has it."""
    if not crops.frame_of(shape)["guides"]:
        size, focal = (picture.width, picture.height), (picture.focal_x, picture.focal_y)
        return {"suggested": crops.around(size, shape, focal)}
    with picture.file.open() as file:
        return suggestion(file, shape)


def put(user, picture, shape, text):
    """The crop sent, or none: then the shape follows the focal point again."""
    before = picture.crops.get(shape)
    try:
        picture.crop(shape, json.loads(text) if text else None)
    except (ValidationError, json.JSONDecodeError) as wrong:
        said = wrong.messages if isinstance(wrong, ValidationError) else ["Beskær billedet igen."]
        return JsonResponse({"errors": {"": said}}, status=422)
    if (after := picture.crops.get(shape)) != before:
        note(user, {picture: (CROPPED if after else UNCROPPED) % crops.NAMES[shape]})
    return JsonResponse(picture.as_choice() | {"shapes": picture.as_shapes()})


def known(shape):
    if shape not in crops.SHAPES:
        raise Http404("Den form findes ikke.")
    return shape
