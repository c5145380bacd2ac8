#!/usr/bin/env python3
"""Stops `entente add` at random moments and looks whether the store loses anything.

stop_store.py PROGRAM MOMENTS [kill|limit|disk] [ARTICLES]

kill: by SIGKILL; limit: where a file becomes as large as the user may write (`ulimit -f`); disk: on a
full disk, a small tmpfs, which takes root. After each stop the store must be valid and hold whole
documents only, those of an undisturbed run; a second run must complete it, and the graph must be the
same bytes. Without ARTICLES there are 400 of them.
"""

import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time

STATES = ["Iran", "Iraq", "Peru", "Chad", "Mali", "Norway", "Japan", "Kenya", "Cuba", "India"]
DEEDS = ["attacked", "praised", "condemned", "supports", "threatened", "signed a treaty with"]


def articles(count):
    """Invented articles, one a line."""
    draw = random.Random(1)
    for number in range(count):
        sentences = []
        for _ in range(draw.randint(1, 4)):
            one, other = draw.sample(STATES, 2)
            sentences.append(f"{one} {draw.choice(DEEDS)} {other}.")
        yield json.dumps({"id": f"a{number}", "date": "2019-03-12", "text": " ".join(sentences)})


def run(program, *arguments, **options):
    return subprocess.run(
        [program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def check(condition, moment, what, result=None):
    if condition:
        return
    words = result.stderr.decode(errors="replace") if result else ""
    sys.exit(f"moment {moment}: {what}\n{words}")


def by_document(records):
    """The lines of records, by their documents."""
    found = {}
    for line in records.splitlines():
        found.setdefault(json.loads(line)["document"], set()).add(line)
    return found


class Trial:
    def __init__(self, program, folder, count):
        self.program, self.folder = program, folder
        self.news = os.path.join(folder, "news.jsonl")
        with open(self.news, "w", encoding="utf-8") as file:
            file.write("\n".join(articles(count)) + "\n")
        store = os.path.join(folder, "undisturbed.entente")
        start = time.monotonic()
        check(self.add(store).returncode == 0, 0, "the undisturbed run failed")
        self.duration = time.monotonic() - start
        self.size = os.path.getsize(store)
        self.graph = run(program, "export", store).stdout
        extracted = run(program, "extract", self.news).stdout
        check(self.graph == extracted and self.graph, 0, "a store differs from extract")
        self.documents = by_document(self.graph)

    def add(self, store, **options):
        return run(self.program, "add", self.news, "--store", store, **options)

    def look(self, store, moment):
        """The store after a stop: valid, and of whole documents."""
        if not os.path.exists(store) or run(self.program, "export", store).returncode:
            # Stopped before its tables were there: it must be as good as none.
            valid = self.add(store)
            return check(valid.returncode == 0, moment, "what is left stops the next run", valid)
        valid = run(self.program, "validate", store)
        check(valid.returncode == 0, moment, "the store is damaged", valid)
        found = by_document(run(self.program, "export", store).stdout)
        for name, lines in found.items():
            check(lines == self.documents[name], moment, f"the document {name} is not whole")
        return None

    def complete(self, store, moment):
        result = self.add(store)
        check(result.returncode == 0, moment, "the second run failed", result)
        exported = run(self.program, "export", store)
        check(exported.stdout == self.graph, moment, "the graph differs", exported)

    def kill(self, store, moment, draw):
        process = subprocess.Popen(
            [self.program, "add", self.news, "--store", store], stderr=subprocess.DEVNULL)
        time.sleep(draw.uniform(0, self.duration))
        process.send_signal(signal.SIGKILL)
        process.wait()
        self.look(store, moment)
        self.complete(store, moment)

    def limit(self, store, moment, draw):
        most = draw.randint(1, self.size)
        result = self.add(
            store, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
        check(result.returncode >= 0, moment, "the program was ended by a signal", result)
        check(len(result.stderr.splitlines()) <= 2, moment, "more than a line is told", result)
        self.look(store, moment)
        self.complete(store, moment)

    def disk(self, store, moment, draw):
        room = os.path.join(self.folder, f"disk{moment}")
        os.mkdir(room)
        size = draw.randint(1 << 16, 3 * self.size)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", room], check=True)
        try:
            store = os.path.join(room, "world.entente")
            result = self.add(store)
            check(result.returncode in (0, 1), moment, "the program was stopped", result)
            self.kill_while_full(store, draw)
            subprocess.run(["mount", "-o", "remount,size=1g", room], check=True)
            self.look(store, moment)
            self.complete(store, moment)
        finally:
            subprocess.run(["umount", room], check=True)

    def kill_while_full(self, store, draw):
        process = subprocess.Popen(
            [self.program, "add", self.news, "--store", store], stderr=subprocess.DEVNULL)
        time.sleep(draw.uniform(0, self.duration))
        process.send_signal(signal.SIGKILL)
        process.wait()


def main():
    program, moments = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    ways = sys.argv[3:4] or ["kill", "limit"]
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 400
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(program, folder, count)
        for way in ways:
            for moment in range(1, moments + 1):
                store = os.path.join(folder, f"{way}{moment}.entente")
                getattr(trial, way)(store, moment, random.Random(moment))
            print(f"{way}: {moments} moments, nothing lost", file=sys.stdout)


if __name__ == "__main__":
    main()
