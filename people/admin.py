"""Django looks here for what an app has at the desk."""

from people.desk import company_admin, notice_admin, person_admin
from people.removal import admin as removal
from people.submissions import desk as submissions

__all__ = ["company_admin", "notice_admin", "person_admin", "removal", "submissions"]
