from django.apps import AppConfig
from django.db.models.signals import post_save
from django.urls import register_converter
from django.urls.converters import IntConverter


class PkConverter(IntConverter):
    """A row's id as the database can hold it: a longer number is simply not found."""

    regex = "[1-9][0-9]{0,17}"


class PicturesConfig(AppConfig):
    name = "pictures"
    verbose_name = "Billeder"

    def ready(self):
        from pictures.ahead import for_the_desk

        post_save.connect(for_the_desk, sender=self.get_model("Picture"))
        # Here, because this is the lowest room with addresses of its own: every other may use it.
        register_converter(PkConverter, "pk")
