"""Loads a file into an Oxigraph server by the SPARQL Graph Store protocol, and asks it.

Usage: oxigraph_server.py FILE QUERIES
Checks that the server gives back the quads of the file, and prints the rows of each query.
"""

import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import pyoxigraph

import sparql_results

TYPES = {"jsonld": "application/ld+json", "nq": "application/n-quads", "ttl": "text/turtle"}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def request(url, body=None, method="GET", **headers):
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    with urllib.request.urlopen(
        urllib.request.Request(url, data=body, method=method, headers=headers), timeout=120
    ) as answer:
        return answer.read()


def wait_for(base, server):
    for _ in range(200):
        if server.poll() is not None:
            sys.exit("the server has stopped")
        try:
            return request(base + "/")
        except urllib.error.URLError:
            time.sleep(0.1)
    sys.exit("the server does not answer")


def quads(body, media_type):
    formats = {
        "application/ld+json": pyoxigraph.RdfFormat.JSON_LD,
        "application/n-quads": pyoxigraph.RdfFormat.N_QUADS,
        "text/turtle": pyoxigraph.RdfFormat.TURTLE,
    }
    return {str(quad) for quad in pyoxigraph.parse(body, format=formats[media_type])}


def main():
    path, folder = sys.argv[1:3]
    body = pathlib.Path(path).read_bytes()
    media_type = TYPES[path.rsplit(".", 1)[1]]
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    program = pathlib.Path(sys.executable).parent / "oxigraph"
    with tempfile.TemporaryDirectory() as location:
        server = subprocess.Popen(
            [program, "serve", "--location", location, "--bind", f"127.0.0.1:{port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(base, server)
            target = "/store" if media_type == "application/n-quads" else "/store?default"
            method = "POST" if media_type == "application/n-quads" else "PUT"
            request(base + target, body, method, Content_Type=media_type)
            stored = request(base + "/store", Accept="application/n-quads")
            given, back = quads(body, media_type), quads(stored, "application/n-quads")
            if given != back:
                sys.exit(f"the server gives back other quads: {sorted(given ^ back)[:4]}")
            for name, query in sparql_results.queries(folder):
                answer = request(
                    base + "/query",
                    query.encode(),
                    "POST",
                    Content_Type="application/sparql-query",
                    Accept="application/sparql-results+json",
                )
                sparql_results.show(name, answer)
        finally:
            # Not terminate(): who starts us may have blocked that signal.
            server.kill()
            server.wait()


main()
