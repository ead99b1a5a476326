"""
Gunicorn for one machine: a worker per core and one more, threads for slow readers. Most of
them may wait for pictures that are not drawn yet or a storage that does not answer, and some for
files that are opened, but never all of them: four are for pages, come what may (SEATS in
pictures/waiting.py, IN_LINE in pictures/darkroom/client.py).
"""

import multiprocessing

worker_class = "gthread"
workers = multiprocessing.cpu_count() + 1
threads = 76
timeout = 60
max_requests = 20_000
max_requests_jitter = 2_000
accesslog = None
