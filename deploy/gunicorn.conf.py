"""
Gunicorn for one machine: a worker per core and one more, threads for slow readers. Twelve of a
worker's threads may wait for pictures that are not drawn yet (pictures/waiting.py); the other four
are for pages, come what may.
"""

import multiprocessing

worker_class = "gthread"
workers = multiprocessing.cpu_count() + 1
threads = 16
timeout = 60
max_requests = 20_000
max_requests_jitter = 2_000
accesslog = None
