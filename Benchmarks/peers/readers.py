"""Times other programs' readers of a graph that entente wrote: readers.py GRAPH.

Each reads the whole file on one thread; best CPU time of two runs. What they give is less than a
graph: values of JSON, quads, or a graph whose attributes are texts.
"""

import json
import pathlib
import resource
import sys

import igraph
import orjson
import pygraphviz
import pyoxigraph


def json_lines(loads):
    def read(path):
        with open(path, "rb") as lines:
            for line in lines:
                loads(line)

    return read


def whole(loads):
    return lambda path: loads(path.read_bytes())


def oxigraph(form):
    def read(path):
        for _ in pyoxigraph.parse(path=path, format=form):
            pass

    return read


JSON = {"json.loads": json.loads, "orjson": orjson.loads}

PEERS = {
    ".jsonl": {name: json_lines(loads) for name, loads in JSON.items()},
    ".jsonld": {
        **{name: whole(loads) for name, loads in JSON.items()},
        "pyoxigraph": oxigraph(pyoxigraph.RdfFormat.JSON_LD),
    },
    ".nq": {"pyoxigraph": oxigraph(pyoxigraph.RdfFormat.N_QUADS)},
    ".dot": {"pygraphviz": lambda path: pygraphviz.AGraph(str(path))},
    ".graphml": {"python-igraph": lambda path: igraph.Graph.Read_GraphML(str(path))},
}


def processor():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main():
    path = pathlib.Path(sys.argv[1])
    size = path.stat().st_size / 1e6
    for name, read in PEERS[path.suffix].items():
        best = float("inf")
        for _ in range(2):
            start = processor()
            read(path)
            best = min(best, processor() - start)
        print(f"  {name} {path.suffix[1:]}: {size / best:.1f} MB/s, {best:.2f} s", flush=True)


main()
