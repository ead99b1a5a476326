"""
Tasks done by a thread of the process they were begun in, one after the other, once the answer is on
its way: nobody at the desk waits for them, and no other program has to run. What has not been done
when the process ends is not done, so this is only for what can be left undone.
"""

import atexit
import queue
import threading
from contextlib import suppress

from django.db import connections
from django_tasks.backends.immediate import ImmediateBackend

# More than these at once are left undone.
MOST = 500
# How long a process that ends waits for the task it is in the middle of: seconds.
TO_FINISH = 5


class Thread:
    def __init__(self):
        self.tasks, self.lock = queue.Queue(MOST), threading.Lock()
        self.thread, self.leaving = None, threading.Event()

    def add(self, work):
        with self.lock:
            if self.thread is None:
                # A daemon, so that what waits in the queue keeps no process alive.
                self.thread = threading.Thread(target=self.run, name="afterwards", daemon=True)
                self.thread.start()
                atexit.register(self.leave)
        with suppress(queue.Full):
            self.tasks.put_nowait(work)

    def run(self):
        while work := self.tasks.get():
            if self.leaving.is_set():
                return
            try:
                work()
            finally:
                connections.close_all()
                self.tasks.task_done()

    def leave(self):
        self.leaving.set()
        with suppress(queue.Full):
            self.tasks.put_nowait(None)
        self.thread.join(TO_FINISH)


THREAD = Thread()


class Afterwards(ImmediateBackend):
    def _execute_task(self, task_result):
        THREAD.add(lambda: super(Afterwards, self)._execute_task(task_result))
