"""A mail server that is away."""

from django.core.mail.backends.base import BaseEmailBackend


class NoMail(BaseEmailBackend):
    def send_messages(self, messages):
        raise ConnectionRefusedError
