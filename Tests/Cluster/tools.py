"""What the tests share: the program, programs that fail on purpose, and a cluster."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pyspark

PROJECT = Path(__file__).resolve().parents[2]
SPARK = PROJECT / "Integrations" / "Spark"
PROGRAM = os.environ.get("ENTENTE", str(PROJECT / ".build/release/entente"))
OUTPUTS = ["records.jsonl", "graph.graphml", "graph.dot", "graph.jsonld", "events.csv"]
HOME = Path(pyspark.__file__).parent
# A Java machine that begins fast, since it lives for a minute.
JAVA = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
ENVIRONMENT = os.environ | {
    "SPARK_HOME": str(HOME),
    "SPARK_LOCAL_IP": "127.0.0.1",
    "SPARK_DAEMON_MEMORY": "200m",
    "SPARK_DAEMON_JAVA_OPTS": JAVA,
    "PYSPARK_PYTHON": sys.executable,
    "PYSPARK_DRIVER_PYTHON": sys.executable,
}
PATIENCE = 900


def extract(inputs: list[Path | str], folder: Path) -> dict[str, bytes]:
    """What one process makes of news."""
    folder.mkdir()
    named = [word for name in OUTPUTS for word in ("-o", str(folder / name))]
    command = [PROGRAM, "extract", "--quiet", *map(str, inputs), *named]
    subprocess.run(command, stderr=subprocess.DEVNULL)
    return {name: (folder / name).read_bytes() for name in OUTPUTS}


def wrapper(path: Path, script: str) -> str:
    """A program in place of Entente, which ends with being it."""
    path.write_text(f'#!/usr/bin/env bash\nprogram={PROGRAM}\n{script}\nexec "$program" "$@"\n')
    path.chmod(0o755)
    return str(path)


# Ends at news with the word "KILLER", as a fault would end it, and waits for ever at "SLEEPER".
DYING = """
if [ "$1" = extract ]; then
  news=("${@: -1}")
  if [ "${news[0]}" = - ]; then
    news=("$(mktemp)")
    cat > "${news[0]}"
    exec < "${news[0]}"
    rm "${news[0]}"
    news=(/dev/fd/0)
  else
    while [ "$1" != -- ]; do options+=("$1"); shift; done
    news=("${@:2}")
    set -- "${options[@]}" "$@"
  fi
  for file in "${news[@]}"; do
    if zcat --force < "$file" | grep -qs KILLER; then kill -SEGV $$; fi
    if zcat --force < "$file" | grep -qs SLEEPER; then exec sleep 1000; fi
  done
fi
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Cluster:
    """A standalone cluster on the loopback: a master and two workers."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._page = free_port()
        self.address = f"spark://127.0.0.1:{free_port()}"
        host, port = self.address.removeprefix("spark://").split(":")
        self._master = self._start(
            "master.Master", "--host", host, "--port", port, "--webui-port", str(self._page)
        )
        self.workers: list[subprocess.Popen] = []
        self.fill()

    def fill(self) -> None:
        """Starts workers until there are two, and waits for them."""
        self.workers = [worker for worker in self.workers if worker.poll() is None]
        while len(self.workers) < 2:
            self.workers.append(
                self._start(
                    "worker.Worker", "--cores", "1", "--memory", "512m", "--webui-port", "0",
                    "--host", "127.0.0.1", "--work-dir", str(self._folder / "work"), self.address,
                )
            )  # fmt: skip
        end = time.monotonic() + PATIENCE
        while self._count() < 2:
            if time.monotonic() > end:
                raise TimeoutError("the workers did not come")
            time.sleep(0.5)

    def kill_worker(self) -> None:
        """Ends a worker and its executors at once, as a loss of power would."""
        worker = self.workers.pop()
        executors = children(worker.pid)
        for number in [worker.pid, *executors]:
            os.kill(number, signal.SIGKILL)
        worker.wait()

    def submit(self, *arguments: str, conf: tuple[str, ...] = ()) -> subprocess.Popen:
        """Begins to run the program of the integration."""
        settings = ["spark.ui.enabled=false", "spark.log.level=WARN", *conf]
        settings += [f"spark.executor.extraJavaOptions={JAVA}"]
        return subprocess.Popen(
            [
                HOME / "bin/spark-submit", "--master", self.address,
                "--driver-memory", "512m", "--executor-memory", "512m",
                "--driver-java-options", JAVA,
                *[word for setting in settings for word in ("--conf", setting)],
                SPARK / "extract_news.py", *arguments,
            ],
            env=ENVIRONMENT,
            start_new_session=True,
            # Spark shows as standard output what its program writes to either.
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )  # fmt: skip

    def stop(self) -> None:
        for process in [*self.workers, self._master]:
            process.terminate()
            process.wait()

    def _count(self) -> int:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self._page}/json/") as answer:
                return json.load(answer)["aliveworkers"]
        except OSError:
            return 0

    def _start(self, name: str, *arguments: str) -> subprocess.Popen:
        with open(self._folder / f"{name}.log", "ab") as log:
            return subprocess.Popen(
                [HOME / "bin/spark-class", f"org.apache.spark.deploy.{name}", *arguments],
                env=ENVIRONMENT,
                # What interrupts the tests lets them stop the cluster.
                start_new_session=True,
                stdout=log,
                stderr=log,
            )


def children(process: int) -> list[int]:
    """The processes that a process started."""
    listed = Path(f"/proc/{process}/task/{process}/children")
    threads = listed.parent.parent.glob("*/children")
    return [int(number) for thread in threads for number in thread.read_text().split()]
