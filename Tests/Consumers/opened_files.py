"""Runs the program under strace, and names what it opens that nobody named: opened_files.py PROGRAM.

A graph is made, kept, drawn and shown of the examples and of hostile articles. Opened may be what was
named, the folder for temporary files, and what the system's libraries read for themselves; written
may be the named outputs alone. No process is started but Graphviz, and no socket is made.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HOUSE = pathlib.Path(__file__).resolve().parents[2]
# What libraries read: themselves, the locale, the time zone, the machine's limits, fonts.
SYSTEM = re.compile(
    r"/(lib|lib64|usr/lib|usr/lib64|usr/share|usr/local/share|usr/local/lib|opt|proc|sys"
    r"|etc/(ld\.so|fonts|localtime)|var/(lib/dpkg|cache/fontconfig)|dev/(null|urandom|shm))"
)
CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+|\?)")
WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT")


def trace(command, folder):
    """The calls of a command that name files, start programs or make sockets, in its own folder."""
    log = folder / "trace"
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "temporary"),
        "LC_ALL": "C.UTF-8",
    }
    (folder / "home").mkdir(exist_ok=True)
    (folder / "temporary").mkdir(exist_ok=True)
    calls = "trace=open,openat,openat2,creat,execve,execveat,socket,connect,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlink,symlinkat"
    strace = ["strace", "-f", "-qq", "-s", "4096", "-y", "-e", calls, "-e", "signal=none", "-o", str(log)]
    end = subprocess.run(strace + command, cwd=folder, env=environment, capture_output=True, text=True)
    assert end.returncode in (0, 1), (command, end.returncode, end.stderr)
    return [match.groups() for match in map(CALL.match, log.read_text().splitlines()) if match], end.stderr


def path_of(arguments, folder):
    """The path that a call names, from the root."""
    names = re.findall(r'"((?:[^"\\]|\\.)*)"', arguments)
    base = re.match(r"(?:AT_FDCWD|\d+)<([^>]*)>", arguments)
    name = names[0] if names else ""
    return os.path.normpath(os.path.join(base[1] if base else str(folder), name))


def faults(command, folder, inputs, outputs):
    """What a command did that nobody asked for."""
    found = []
    written = [str(folder / name) for name in outputs]
    named = [os.path.realpath(folder / name) for name in inputs] + written
    calls, _ = trace(command, folder)
    assert any(call == "execve" for call, _, _ in calls), "strace told nothing"
    for call, arguments, result in calls:
        path = path_of(arguments, folder)
        if call in ("socket", "connect", "execveat"):
            found.append(f"{call}({arguments})")
        elif call == "execve":
            name = os.path.basename(path)
            if result == "0" and name not in ("entente", "dot"):
                found.append(f"execve({arguments})")
        elif any(path == name or path.startswith(name + "/") for name in named):
            continue
        elif path.startswith(str(folder / "temporary")) or path == "/dev/null":
            continue
        elif call in ("open", "openat", "openat2") and not WRITING.search(arguments):
            # Where it is not there, nothing was opened; it may look for its libraries anywhere.
            if int(result) >= 0 and not SYSTEM.match(path) and path not in (str(folder), "/"):
                found.append(f"{call}({arguments})")
        # Outputs appear in their own folder, from files without names.
        elif "O_TMPFILE" in arguments and path == str(folder):
            continue
        elif path.startswith(str(folder / "home")) or path.startswith("/var/cache/fontconfig"):
            # Fontconfig keeps what it found of fonts, for Graphviz.
            if "fontconfig" not in path and ".cache" not in path:
                found.append(f"{call}({arguments})")
        elif call in ("linkat", "link") and "/proc/self/fd" in arguments:
            continue
        else:
            found.append(f"{call}({arguments})")
    return found


def main(program):
    program = os.path.realpath(program)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(os.path.realpath(name))
        shutil.copytree(HOUSE / "Examples", folder / "news")
        (folder / "hostile").mkdir()
        # Long ones ask for nothing else, and take their time under strace.
        for path in (HOUSE / "Tests/Hostile").iterdir():
            if path.stat().st_size < 16384:
                shutil.copy(path, folder / "hostile")
        runs = [
            (["extract", "news", "hostile", "-o", "graph.jsonl", "-o", "graph.dot", "-o", "graph.nq"], ["news", "hostile"], ["graph.jsonl", "graph.dot", "graph.nq"]),
            (["add", "news", "--store", "a.entente"], ["news"], ["a.entente", "a.entente-wal", "a.entente-shm", "a.entente-writer", "a.entente-journal"]),
            (["explain", "graph.jsonl", "Iran"], ["graph.jsonl"], []),
            (["explore", "graph.jsonl", "-o", "page.html"], ["graph.jsonl"], ["page.html"]),
            (["draw", "graph.dot", "-o", "graph.svg"], ["graph.dot"], ["graph.svg"]),
            (["validate", "graph.nq", "graph.dot"], ["graph.nq", "graph.dot"], []),
        ]
        for command, inputs, outputs in runs:
            found = faults([program] + command, folder, inputs, outputs)
            assert not found, "\n".join([" ".join(command)] + found)
        left = sorted(path.name for path in (folder / "temporary").iterdir())
        assert not left, left
    print("sealed")


main(*sys.argv[1:])
