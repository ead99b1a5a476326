from django.apps import AppConfig
from django.db.models.signals import post_save
from django.urls import register_converter
from django.urls.converters import IntConverter


class NumberConverter(IntConverter):
    """
    A number as it is written, so that nothing has two addresses, and as the database can hold it
    for the id of a row: a longer one is simply not found.
    """

    regex = "[1-9][0-9]{0,17}"


class PicturesConfig(AppConfig):
    name = "pictures"
    verbose_name = "Billeder"

    def ready(self):
        from pictures.ahead import for_the_desk

        post_save.connect(for_the_desk, sender=self.get_model("Picture"))
        # Here, because this is the lowest room with addresses of its own: every other may use it.
        register_converter(NumberConverter, "pk")
        register_converter(NumberConverter, "number")
