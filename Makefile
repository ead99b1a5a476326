# make run | test | lint | bench - each sets up what it needs on a machine with Python 3.11 and make.
SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.run-installed
DEV := $(VENV)/.dev-installed

.PHONY: run test test-postgres lint bench slow lock screenshots clean

# The links in the mails lead here, unless .env names another host.
run: export PUBLIC_HOST := $(or $(shell sed -n 's/^PUBLIC_HOST=//p' .env 2>/dev/null),127.0.0.1:$(PORT))
run: $(RUN) .env
	@grep -q '^EMAIL_URL=' .env || echo "EMAIL_URL=consolemail://" >> .env
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py collectstatic --noinput --verbosity 0
	$(BIN)/python manage.py demo
	@echo
	@echo "Avisen er på http://127.0.0.1:$(PORT)/ og skrivebordet på http://127.0.0.1:$(PORT)/admin/"
	$(BIN)/gunicorn newsroom.wsgi --config deploy/gunicorn.conf.py --bind 127.0.0.1:$(PORT)

test: $(DEV)
	deploy/ensure-chromium
	SECRET_KEY=test DEBUG=1 $(BIN)/python -m pytest -n 2 --dist loadfile

# On a PostgreSQL of its own, where one is installed; all but the browser tests.
test-postgres: $(DEV)
	SECRET_KEY=test DEBUG=1 deploy/with-postgres $(BIN)/python -m pytest -n 2 --dist loadfile --ignore=tests/browser

slow: $(DEV)
	SECRET_KEY=test DEBUG=1 $(BIN)/python -m pytest -m slow

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djade --check $$(git ls-files 'templates/*.html')
	SECRET_KEY=lint DEBUG=1 $(BIN)/python -W error manage.py makemigrations --check --dry-run
	SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(50))') HTTPS=1 EMAIL_URL=dummymail:// \
		$(BIN)/python manage.py check --deploy --fail-level WARNING

bench: $(DEV)
	SECRET_KEY=bench DEBUG=1 $(BIN)/python -m benchmarks
	SECRET_KEY=bench DEBUG=1 $(BIN)/python -m benchmarks.moves
	SECRET_KEY=bench DEBUG=1 $(BIN)/python -m benchmarks.library
	SECRET_KEY=bench DEBUG=1 $(BIN)/python -m benchmarks.pictures

screenshots: $(DEV)
	deploy/ensure-chromium
	SECRET_KEY=pictures $(BIN)/python docs/screenshots.py

# The lock files pin every dependency with its hash.
lock:
	$(PYTHON) -m pip install --quiet uv
	$(PYTHON) -m uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url pyproject.toml -o requirements.txt
	$(PYTHON) -m uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --extra dev pyproject.toml -o requirements-dev.txt

$(RUN): requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(DEV): requirements-dev.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

.env:
	@umask 077; $(PYTHON) -c 'import secrets; print("SECRET_KEY=" + secrets.token_urlsafe(50)); print("HTTPS=0"); print("EMAIL_URL=consolemail://")' > .env

clean:
	rm -rf $(VENV) var .env
