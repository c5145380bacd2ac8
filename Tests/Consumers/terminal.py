"""Runs the program as a terminal does: terminal.py PART PROGRAM."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import time

TEXT = b"Iran attacked Iraq."


def read_until(descriptor, is_enough, seconds=60):
    """Reads from a pseudo-terminal until enough was said, or all."""
    said = b""
    end = time.monotonic() + seconds
    while not is_enough(said) and time.monotonic() < end:
        if not select.select([descriptor], [], [], 0.2)[0]:
            continue
        try:
            more = os.read(descriptor, 65536)
        except OSError:
            break
        if not more:
            break
        said += more
    return said


def progress(program):
    """A line of progress comes while standard input is slow, and goes before the summary."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [program, "extract", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=slave,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(slave)
    said = read_until(master, lambda said: b"0 articles read, 2 s" in said or b"reading, 2 s" in said)
    assert said.startswith(b"\r\x1b[Kentente: "), said
    process.stdin.write(TEXT)
    process.stdin.close()
    said += read_until(master, lambda said: False, 30 if process.poll() is None else 2)
    assert process.wait() == 0
    assert said.endswith(b"\r\x1b[Kentente: 1 article read: 2 actors, 1 edge, 1 claim in standard output\r\n"), said


def rate(program):
    """Of files of a known size the line tells how much is read, and how long the rest takes."""
    line = re.compile(
        rb"^entente: \d+ articles?(, \d+ failed)?(, \d+ claims?)?, \d+\.\d of \d+\.\d MB, "
        rb"(\d+ kB/s, |\d+\.\d MB/s, )?\d+ (s|min|h) left$"
    )
    with tempfile.TemporaryDirectory() as folder:
        plain = os.path.join(folder, "a.jsonl")
        sentences = "Iran attacked Iraq. Norway condemned Sudan. Peru praised Chad. " * 30
        with open(plain, "w") as file:
            for number in range(20000):
                print(json.dumps({"id": number, "text": f"{number} came. {sentences}"}), file=file)
        for path in [plain, plain + ".gz"]:
            if path.endswith(".gz"):
                subprocess.run(["gzip", "-1", "-k", plain], check=True)
            for command in [["extract", "-o", os.devnull, "--format", "jsonl"], ["add", "--store", path + ".entente"]]:
                master, slave = pty.openpty()
                process = subprocess.Popen(
                    [program, *command, path], stderr=slave, env={**os.environ, "TERM": "xterm"}
                )
                os.close(slave)
                said = read_until(master, lambda said: said.count(b" MB, ") > 2)
                process.terminate()
                process.wait()
                lines = [part for part in re.split(rb"\r(?:\x1b\[K)?", said) if part.startswith(b"entente: ")][:-1]
                told = [part for part in lines if line.match(part)]
                assert told, said
                assert max(map(len, lines)) <= 79, lines


def controls(program):
    """A terminal gets numbers, and a pipe the bytes as they are."""
    text = "Iran\x1b[31m attacked \u202eIraq \u2066in \x9bMay.\n".encode()
    command = [program, "text", "-", "-q"]
    assert subprocess.run(command, input=text, capture_output=True).stdout == text
    master, slave = pty.openpty()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=slave)
    os.close(slave)
    process.stdin.write(text)
    process.stdin.close()
    said = read_until(master, lambda said: b"\n" in said).decode()
    assert said == "Iran\\u{1B}[31m attacked \\u{202E}Iraq \\u{2066}in \\u{9B}May.\r\n", said
    assert process.wait() == 0


def interrupt(program):
    """Who ends the program ends Graphviz, and nothing is left."""
    for number in [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]:
        with tempfile.TemporaryDirectory() as folder:
            tools, outputs = os.path.join(folder, "tools"), os.path.join(folder, "outputs")
            os.mkdir(tools)
            os.mkdir(outputs)
            dot = os.path.join(tools, "dot")
            with open(dot, "w") as file:
                file.write(f"#!/bin/sh\necho $$ > {folder}/started\nmv {folder}/started {folder}/pid\nexec sleep 600\n")
            os.chmod(dot, 0o755)
            process = subprocess.Popen(
                [program, "draw", "Examples/briefs.jsonl", "-o", os.path.join(outputs, "a.svg")],
                env={**os.environ, "PATH": tools + ":" + os.environ["PATH"], "TMPDIR": outputs},
                preexec_fn=lambda: heed(number),
            )
            while not os.path.exists(os.path.join(folder, "pid")):
                assert process.poll() is None
                time.sleep(0.05)
            process.send_signal(number)
            assert process.wait() == -number, process.returncode
            assert os.listdir(outputs) == [], os.listdir(outputs)
            with open(os.path.join(folder, "pid")) as file:
                graphviz = int(file.read())
            while is_running(graphviz):
                time.sleep(0.05)


def heed(number):
    """Undoes that who runs the tests ignores the signal, or holds it back."""
    signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])


def is_running(process):
    try:
        with open(f"/proc/{process}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


{"progress": progress, "rate": rate, "controls": controls, "interrupt": interrupt}[sys.argv[1]](sys.argv[2])
