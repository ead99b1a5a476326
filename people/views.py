from people.models import Notice
from publishing.pages import item_page

notice = item_page(Notice)
