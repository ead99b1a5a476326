"""
One settings file for every place the newsroom runs. What differs between places comes from the
environment (or the file `.env`); `docs/operation.md` lists every variable.
"""

from email.utils import formataddr
from pathlib import Path

import environ
from csp.constants import NONCE, NONE, SELF
from django.contrib.messages import constants as messages
from django.templatetags.static import static
from django.utils.functional import lazy

from newsroom.media import media_storage
from newsroom.outlet import read_outlet
from publishing.body.nodes import PROCESSORS
from publishing.body.nodes.providers import frame_hosts

BASE_DIR = Path(__file__).resolve().parent.parent
# Everything the newsroom writes: database, pictures, collected static files.
VAR_DIR = BASE_DIR / "var"
VAR_DIR.mkdir(exist_ok=True)

env = environ.Env()
env.read_env(BASE_DIR / ".env")

DEBUG = env.bool("DEBUG", default=False)
# No default outside development: production does not start without a secret of its own.
SECRET_KEY = env("SECRET_KEY", default="development-only") if DEBUG else env("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1"])
# True where visitors arrive by https, which production does; the local demo does not.
HTTPS = env.bool("HTTPS", default=not DEBUG)
# How many proxies of ours a request comes through; each adds an address to X-Forwarded-For.
PROXIES = env.int("PROXIES", default=1 if HTTPS else 0)

OUTLET = read_outlet(env.path("OUTLET_FILE", default=str(BASE_DIR / "outlet.toml")))

INSTALLED_APPS = [
    "newsroom.apps.NewsroomConfig",
    "frontpage",
    "discovery",
    "articles",
    "sponsored",
    "people",
    "readership",
    "publishing",
    "pictures",
    "accounts",
    "taggit",
    "modelsearch",
    "django_prose_editor",
    "django_tasks",
    "js_asset",
    "newsroom.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.flatpages",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sites",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "csp",
]

MIDDLEWARE = [
    "newsroom.middleware.drop_nul",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "newsroom.pagestore.PageStoreMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsroom.outlet.outlet",
            ],
        },
    },
]

# Data ---------------------------------------------------------------------------------------

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'newsroom.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # IMMEDIATE: a transaction that reads first and then writes cannot fail with "locked" midway.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SITE_ID = 1
# The host in feeds and sitemaps, with a port where there is one.
PUBLIC_HOST = env("PUBLIC_HOST", default=ALLOWED_HOSTS[0])

MODELSEARCH_BACKENDS = {
    "default": {"BACKEND": "modelsearch.backends.database", "AUTO_UPDATE": True}
}
TAGGIT_CASE_INSENSITIVE = True
TAGGIT_TAGS_FROM_STRING = "publishing.tags.names_typed"
TAGGIT_STRING_FROM_TAGS = "publishing.tags.names_as_typed"

# Mail ---------------------------------------------------------------------------------------

# Where mail is sent from. In development it is written in the terminal.
EMAIL = env.email("EMAIL_URL", default="consolemail://") if DEBUG else env.email("EMAIL_URL")
vars().update(EMAIL)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = formataddr((OUTLET.name, OUTLET.email))
# How long it is kept who sent a notice in, counted from its publication or refusal.
SUBMISSIONS_KEPT_DAYS = env.int("SUBMISSIONS_KEPT_DAYS", default=90)

# People -------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"

# Language and time --------------------------------------------------------------------------

LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Copenhagen"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["newsroom.formats"]
USE_THOUSAND_SEPARATOR = False

# Files --------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "newsroom.bundles.BundleFinder",
    "newsroom.bundles.WholeFilesFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
# A folder of small files served as one: name of the served file -> folder under static/.
BUNDLES = {"css/reader.css": "css/reader", "css/desk.css": "css/desk"}
MEDIA_URL = "/media/"
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(VAR_DIR / "media"))
STORAGES = {
    "default": media_storage(env),
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "newsroom.bundles.ModuleManifestStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
# Who does what may happen later. All of it may be left undone; see `pictures.ahead`.
TASKS = {"default": {"BACKEND": env("TASKS_BACKEND", default="pictures.afterwards.Afterwards")}}

# Security -----------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
# Whether every subdomain is served by https, for ever, is for the outlet to say in its proxy.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
CSRF_FAILURE_VIEW = "newsroom.views.csrf_failure"
X_FRAME_OPTIONS = "DENY"
# The Mastodon servers whose posts can be shown in an article; posts on others become links.
MASTODON_SERVERS = env.list(
    "MASTODON_SERVERS",
    default=["mastodon.social", "fosstodon.org", "hachyderm.io", "infosec.exchange"],
)
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": [],
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-src": frame_hosts(MASTODON_SERVERS),
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    },
}

# The desk -----------------------------------------------------------------------------------

MESSAGE_TAGS = {messages.ERROR: "error", messages.DEBUG: "debug"}
PAGE_STORE_BYTES = env.int("PAGE_STORE_BYTES", default=64 * 1024 * 1024)
# Whether the server may ask other sites if the pages an article links to are there.
LINK_CHECKS = env.bool("LINK_CHECKS", default=True)
# Only the tests ask this machine itself; docs/decisions.md says why nobody else may.
LINK_CHECKS_LOOPBACK = False

# The writing surface ------------------------------------------------------------------------

DJANGO_PROSE_EDITOR_EXTENSIONS = [
    {"js": [lazy(static, str)("js/desk/nodes.js")], "extensions": PROCESSORS}
]
