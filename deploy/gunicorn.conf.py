"""Gunicorn for one machine: a worker per core and one more, threads for slow readers."""

import multiprocessing

worker_class = "gthread"
workers = multiprocessing.cpu_count() + 1
threads = 4
timeout = 60
max_requests = 20_000
max_requests_jitter = 2_000
accesslog = None
