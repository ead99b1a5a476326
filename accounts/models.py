from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A person at the desk. Readers have no accounts."""

    class Meta(AbstractUser.Meta):
        verbose_name = "medarbejder"
        verbose_name_plural = "medarbejdere"

    def __str__(self):
        return self.get_full_name() or self.username
