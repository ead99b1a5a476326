from django.db import models
from django.db.models import Q
from django.utils import timezone

from pictures import likeness, rights


class PictureQuerySet(models.QuerySet):
    def shown(self, today=None):
        """Those readers may see: the same rule as `rights.may_be_shown`, as a test holds."""
        day = today or timezone.localdate()
        in_time = Q(licence_until=None) | Q(licence_until__gte=day)
        return self.filter(in_time).exclude(Q(credit="") | Q(source="") | Q(licence=""))

    def like(self, picture):
        """Those that show the same as `picture`, whatever their size; itself left out."""
        return likeness.like(self, picture)

    def of_file(self, checksum):
        """Those that have this very file, the oldest first."""
        return self.filter(checksum=checksum).order_by("pk")

    def expiring(self, today=None):
        """Those whose right is in force and ends within the outlet's notice: `rights.warning`."""
        day = today or timezone.localdate()
        return self.shown(day).filter(licence_until__lte=rights.last_day_warned_of(day))

    def ended(self, today=None):
        """Those whose right has ended, no longer ago than the outlet's notice."""
        day = today or timezone.localdate()
        return self.filter(licence_until__lt=day, licence_until__gte=rights.first_day_told_of(day))

    def next_expiry(self, now):
        """The moment the next of them is no longer for readers, or None."""
        ahead = self.filter(licence_until__gte=timezone.localdate(now))
        last_day = ahead.aggregate(day=models.Min("licence_until"))["day"]
        return last_day and rights.moment_after(last_day)
