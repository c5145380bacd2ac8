"""Loads N-Quads into Virtuoso (Debian's virtuoso-opensource), and asks it.

Usage: virtuoso_queries.py FILE.nq QUERIES
"""

import json
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

import sparql_results

GRAPH = "urn:x-default"
SETTINGS = """[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{port}
DirsAllowed = {folder}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{web_port}
"""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def ask(port, query):
    fields = {"query": query, "default-graph-uri": GRAPH, "format": "application/sparql-results+json"}
    url = f"http://127.0.0.1:{port}/sparql?" + urllib.parse.urlencode(fields)
    with urllib.request.urlopen(url, timeout=60) as answer:
        return json.loads(answer.read())


def wait_for(port, server):
    for _ in range(300):
        try:
            return ask(port, "ASK { }")
        except (urllib.error.URLError, ConnectionError):
            if server.poll() is not None:
                sys.exit("the server has stopped")
            time.sleep(0.2)
    sys.exit("the server does not answer")


def main():
    path, queries = sys.argv[1:3]
    port, web_port = free_port(), free_port()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(path, f"{folder}/graph.nq")
        settings = pathlib.Path(folder) / "virtuoso.ini"
        settings.write_text(SETTINGS.format(folder=folder, port=port, web_port=web_port), "utf-8")
        server = subprocess.Popen(
            ["virtuoso-t", "+foreground", "+configfile", settings],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(web_port, server)
            # 512: N-Quads.
            load = f"DB.DBA.TTLP_MT(file_to_string_output('{folder}/graph.nq'), '', '{GRAPH}', 512);"
            subprocess.run(
                ["isql-vt", f"127.0.0.1:{port}", "dba", "dba", f"exec={load}"],
                check=True,
                capture_output=True,
            )
            for name, query in sparql_results.queries(queries):
                sparql_results.show(name, ask(web_port, query))
        finally:
            # Not terminate(): who starts us may have blocked that signal.
            server.kill()
            server.wait()


main()
