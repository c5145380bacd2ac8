"""Writes GraphML by igraph's C library: igraph_writer.py FOLDER."""

import csv
import os
import resource
import sys

import igraph

NUMBERS = {"mentions": int, "documents": int, "sign": int, "weight": float, "confidence": float}


def load(folder, name):
    """The columns of a table."""
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        names = next(rows)
        columns = [list(column) for column in zip(*rows)]
    return {
        name: [NUMBERS[name](value or 0) for value in column] if name in NUMBERS else column
        for name, column in zip(names, columns)
    }


def seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main(folder):
    nodes, edges = load(folder, "nodes.tsv"), load(folder, "edges.tsv")
    places = {identifier: place for place, identifier in enumerate(nodes["id"])}
    graph = igraph.Graph(n=len(places), directed=True)
    graph.add_edges(
        (places[source], places[target])
        for source, target in zip(edges.pop("source"), edges.pop("target"))
    )
    edges.pop("id")
    for name, column in nodes.items():
        graph.vs[name] = column
    for name, column in edges.items():
        graph.es[name] = column
    path = os.path.join(folder, "peer.out")
    start = seconds()
    graph.write_graphml(path)
    taken = seconds() - start
    os.remove(path)
    print(f"python-igraph, GraphML: {graph.ecount() / taken:.0f} edges/s, {taken:.2f} s")


main(sys.argv[1])
