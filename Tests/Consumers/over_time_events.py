"""Reads a GEXF whose edges change over time with NetworKit, and plays what it finds to happen.

Usage: over_time_events.py OVER-TIME.gexf
Prints a line for each edge that is there from a day on, "START EDGE WEIGHT". NetworKit knows nodes
by numbers and one edge from a node to another: nodes are renamed for it, and it reads a file for
each of the edges between two.
"""

import collections
import os
import sys
import tempfile
import xml.etree.ElementTree

import networkit
from networkit.dynamics import GraphEventType as Kind

SPACE = {"g": "http://gexf.net/1.3"}
TIMES = ".//g:spell[@start]", ".//g:attvalue[@start]"


def check(condition, message):
    if not condition:
        sys.exit(message)


def layers(path):
    """The file as trees that NetworKit can read, each with the names of the edges by their ends."""
    for layer in range(max(map(len, ends(xml.etree.ElementTree.parse(path)).values()), default=0)):
        tree = xml.etree.ElementTree.parse(path)
        edges = tree.find("g:graph/g:edges", SPACE)
        names = {}
        for pair, parallel in ends(tree).items():
            for place, edge in enumerate(parallel):
                if place == layer:
                    names[pair] = edge.get("id")
                else:
                    edges.remove(edge)
        keep({end for pair in names for end in pair}, tree)
        yield tree, names


def keep(ends, tree):
    """Takes away the nodes of other edges: NetworKit takes long with many."""
    nodes = tree.find("g:graph/g:nodes", SPACE)
    for node in nodes.findall("g:node", SPACE):
        if node.get("id") not in ends:
            nodes.remove(node)


def ends(tree):
    found = collections.defaultdict(list)
    for edge in tree.iterfind("g:graph/g:edges/g:edge", SPACE):
        found[edge.get("source"), edge.get("target")].append(edge)
    return found


def rename(tree):
    """Gives the nodes numbers as names, and their names by these."""
    nodes = tree.findall("g:graph/g:nodes/g:node", SPACE)
    numbers = {node.get("id"): f"n{number}" for number, node in enumerate(nodes)}
    for node in nodes:
        node.set("id", numbers[node.get("id")])
    for edge in tree.iterfind("g:graph/g:edges/g:edge", SPACE):
        for end in ("source", "target"):
            edge.set(end, numbers[edge.get(end)])
    return {number: name for name, number in numbers.items()}


def days(tree):
    """All days on which something happens, in order."""
    parts = [part for path in TIMES for part in tree.iterfind(path, SPACE)]
    return sorted({part.get(name) for part in parts for name in ("start", "end")})


def read(tree):
    """What NetworKit reads: what happens, and the names of the nodes by their numbers."""
    xml.etree.ElementTree.register_namespace("", SPACE["g"])
    handle, path = tempfile.mkstemp(suffix=".gexf")
    os.close(handle)
    try:
        tree.write(path, encoding="UTF-8", xml_declaration=True)
        reader = networkit.graphio.GEXFReader()
        graph, events = reader.read(path)
        check(graph.numberOfNodes() == 0, "an actor is there at all times")
        return events, {number: name for name, number in reader.getNodeMap().items()}
    finally:
        os.remove(path)


def play(events, days):
    """The nodes and the weights of the edges after what happens on each day."""
    nodes, edges = set(), {}
    days = iter(days)
    for event in events:
        ends = event.u, event.v
        if event.type == Kind.TIME_STEP:
            yield next(days), nodes, edges
        elif event.type in (Kind.NODE_ADDITION, Kind.NODE_RESTORATION):
            nodes.add(event.u)
        elif event.type == Kind.NODE_REMOVAL:
            nodes.discard(event.u)
        elif event.type in (Kind.EDGE_ADDITION, Kind.EDGE_WEIGHT_UPDATE):
            edges[ends] = event.w
        elif event.type == Kind.EDGE_REMOVAL:
            check(ends in edges, "an edge goes that is not there")
            del edges[ends]
        else:
            sys.exit(f"what is {event.type}?")
    check(not edges and not nodes, "something stays after the last day")


def main(path):
    lines = []
    for tree, edge_names in layers(path):
        node_names = rename(tree)
        events, numbers = read(tree)
        for day, nodes, edges in play(events, days(tree)):
            for ends, weight in edges.items():
                check(set(ends) <= nodes, f"{day}: an edge without its actors")
                pair = tuple(node_names[numbers[end]] for end in ends)
                lines.append(f"{day} {edge_names[pair]} {weight:g}")
    print("\n".join(sorted(lines)))


main(*sys.argv[1:])
