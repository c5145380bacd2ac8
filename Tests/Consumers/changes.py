"""Reads the graph of a difference with NetworkX, and says what became of each actor and each edge.

Usage: changes.py GRAPH.graphml
Prints a line for each, actors first: `Kenya: new`, `Norway: -`, `Kenya aids Norway: new`.
"""

import sys

import networkx


def main(path):
    graph = networkx.read_graphml(path)
    names = networkx.get_node_attributes(graph, "name")
    for node, data in sorted(graph.nodes(data=True)):
        print(f"{names[node]}: {data.get('change', '-')}")
    edges = graph.edges(data=True)
    lines = [f"{names[one]} {data['label']} {names[other]}: {data['change']}" for one, other, data in edges]
    print("\n".join(sorted(lines)))


main(*sys.argv[1:])
