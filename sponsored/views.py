from publishing.pages import item_page
from sponsored.models import SponsoredPost

post = item_page(SponsoredPost)
