"""The days a picture has to do with. Others are slips of the keyboard, or no database has them."""

from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator

from pictures.darkroom.words import FIRST_PHOTOGRAPH

DAYS = FIRST_PHOTOGRAPH, date(2100, 12, 31)
WRONG_YEAR = "Se efter, om årstallet er rigtigt."
WITHIN = [MinValueValidator(DAYS[0], WRONG_YEAR), MaxValueValidator(DAYS[1], WRONG_YEAR)]
