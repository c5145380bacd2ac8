"""Times a serializer of pyoxigraph on the triples of graph.nq in a folder.

Usage: pyoxigraph_writer.py FOLDER jsonld|nq
Loading is not counted.
"""

import pathlib
import resource
import sys

import pyoxigraph

FORMATS = {"jsonld": pyoxigraph.RdfFormat.JSON_LD, "nq": pyoxigraph.RdfFormat.N_QUADS}


def processor():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main():
    folder = pathlib.Path(sys.argv[1])
    with open(folder / "edges.tsv", "rb") as table:
        edges = sum(1 for _ in table) - 1
    quads = list(pyoxigraph.parse(path=folder / "graph.nq", format=FORMATS["nq"]))
    name = sys.argv[2]
    path = folder / "peer.out"
    best = float("inf")
    for _ in range(2):
        start = processor()
        pyoxigraph.serialize(quads, output=path, format=FORMATS[name])
        best = min(best, processor() - start)
    path.unlink()
    print(f"pyoxigraph {name}: {edges / best:.0f} edges/s, {best:.2f} s", flush=True)


main()
