"""Reads one graph as GraphML, GEXF and DOT with the programs that people use, and says whether all
of them see the same nodes, edges and types: NetworkX, igraph, pygraphviz, dot, gvpr and pydot.

Usage: property_graphs.py GRAPH.graphml GRAPH.gexf GRAPH.dot
Prints "NODES EDGES" when they agree, else what differs.
"""

import json
import re
import subprocess
import sys
import xml.etree.ElementTree

import igraph
import networkx
import pydot
import pygraphviz

JOINER = "\u2060"
NODE_TYPES = {
    "label": str, "name": str, "labels": str, "entity_type": str, "subtype": str, "country": str,
    "sector": str, "wikidata": str, "aliases": str, "mentions": int, "documents": int, "color": str,
    "size": float, "x": float, "y": float,
}
EDGE_TYPES = {
    "label": str, "relation": str, "stance": str, "sign": int, "plover": str, "polarity": str,
    "modality": str, "symmetric": bool, "interaction": str, "color": str, "weight": float,
    "documents": int, "first": str, "last": str, "place": str,
    "latitude": float, "longitude": float, "confidence": float, "affirmed": int,
    "denied": int, "sources": int, "voices": int, "belief": float, "former": bool, "role": str,
    "attribution": str, "attribution_ids": str, "evidence": str, "claims": str,
}


def check(condition, message):
    if not condition:
        sys.exit(message)


def networkx_view(path):
    """The nodes and edges of a GraphML file as NetworkX sees them."""
    graph = networkx.read_graphml(path, force_multigraph=True)
    nodes = dict(graph.nodes(data=True))
    edges = {key: (a, b, data) for a, b, key, data in graph.edges(keys=True, data=True)}
    for kind, types, values in (
        ("node", NODE_TYPES, nodes.values()),
        ("edge", EDGE_TYPES, (data for _, _, data in edges.values())),
    ):
        for data in values:
            for name, value in data.items():
                check(name in types, f"NetworkX: unknown {kind} attribute {name}")
                check(type(value) is types[name], f"NetworkX: {kind} {name} is {value!r}")
    return nodes, edges


def igraph_view(path):
    """The same as igraph sees them: it has a value for all, and numbers of one type.

    Edges keep the order of the file; the ids that igraph 1.0 gives them are those of nodes.
    """
    elements = xml.etree.ElementTree.parse(path).getroot().iter()
    identifiers = [element.get("id") for element in elements if element.tag.endswith("}edge")]
    graph = igraph.Graph.Read_GraphML(path)
    nodes = {vertex["id"]: vertex.attributes() for vertex in graph.vs}
    edges = {}
    for identifier, edge in zip(identifiers, graph.es, strict=True):
        ends = (graph.vs[edge.source]["id"], graph.vs[edge.target]["id"])
        edges[identifier] = (*ends, edge.attributes())
    return nodes, edges


def same(left, right):
    return left == right or (isinstance(left, (int, float)) and float(left) == float(right))


def compare_graphml(networkx_elements, igraph_elements, what):
    check(
        networkx_elements.keys() == igraph_elements.keys(),
        f"NetworkX and igraph see other {what}s",
    )
    for identifier, left in networkx_elements.items():
        right = igraph_elements[identifier]
        if what == "edge":
            check(left[:2] == right[:2], f"the ends of {identifier} differ")
            left, right = left[2], right[2]
        for name, value in left.items():
            check(
                same(value, right[name]),
                f"{what} {identifier}: {name} is {value!r} in NetworkX, {right[name]!r} in igraph",
            )


def compare_dot(path, nodes, edges):
    graph = pygraphviz.AGraph(path, encoding="UTF-8")
    found = {node: node.attr for node in graph.nodes()}
    check(set(found) == set(nodes), "Graphviz sees other nodes")
    for identifier, data in nodes.items():
        name = found[identifier]["full_name"] or ""
        check(bare(name) == bare(data["name"]), f"node {identifier}: {name!r} in DOT")
    found = {key: graph.get_edge(a, b, key) for a, b, key in graph.edges(keys=True)}
    check(set(found) == set(edges), "Graphviz sees other edges")
    for identifier, (source, target, data) in edges.items():
        edge = found[identifier]
        check((edge[0], edge[1]) == (source, target), f"{identifier}: other ends in DOT")
        for name in ("relation", "polarity", "modality", "stance", "claims", "first", "last"):
            check((edge.attr[name] or "") == data.get(name, ""), f"{identifier}: {name} in DOT")
        for name in ("weight", "affirmed", "denied", "sources", "voices", "belief"):
            check(float(edge.attr[name]) == data[name], f"{identifier}: {name} in DOT")
        for name in ("evidence", "role"):
            value = edge.attr[name] or ""
            check(bare(value) == bare(data.get(name, "")), f"{identifier}: {name} in DOT")
    compare_dot_programs(path, nodes, edges)


def compare_dot_programs(path, nodes, edges):
    """The same as programs read it that have no Graphviz library in them."""
    text = run("dot", "-Tjson", path)
    read = json.loads(text)
    found = {part["name"]: part for part in read.get("objects", [])}
    check(set(found) == set(nodes), "dot -Tjson has other nodes")
    for identifier, data in nodes.items():
        name = found[identifier].get("full_name", "")
        is_blank = not bare(data["name"]).strip()  # Of what is blank dot leaves out some.
        check(is_blank or bare(name) == bare(data["name"]), f"node {identifier}: {name!r} by dot -Tjson")
    # It does not show the names of edges.
    sentences = texts(data for _, _, data in edges.values())
    shown = texts(read.get("edges", []))
    different = [pair for pair in zip(sentences, shown) if pair[0] != pair[1]][:1]
    check(len(shown) == len(sentences) and not different, f"evidence by dot -Tjson: {different}")
    text = run("gvpr", 'N { printf("%s\x1e%s\x1f", $.name, $.full_name); }', path)
    found = dict(part.split("\x1e") for part in text.split("\x1f")[:-1])
    check(set(found) == set(nodes), "gvpr has other nodes")
    for identifier, data in nodes.items():
        name = found[identifier]
        is_blank = not bare(data["name"]).strip()
        check(is_blank or bare(name) == bare(data["name"]), f"node {identifier}: {name!r} by gvpr")
    compare_pydot(path, nodes, edges)


def texts(edges):
    """The evidence of edges, in order; none that is blank, since dot leaves out some of that."""
    found = [bare(edge.get("evidence", "")) for edge in edges]
    return sorted(text for text in found if text.strip())


def compare_pydot(path, nodes, edges):
    # Not read as a file, since Python would change the ends of lines.
    with open(path, encoding="UTF-8", newline="") as file:
        graph = pydot.graph_from_dot_data(file.read())[0]
    found = {unquoted(node.get_name()): node for node in graph.get_nodes()}
    check(set(nodes) <= set(found), "pydot lacks nodes")
    check(len(graph.get_edges()) == len(edges), "pydot has another number of edges")
    for identifier, data in nodes.items():
        name = unquoted(found[identifier].get("full_name"))
        check(bare(name) == bare(data["name"]), f"node {identifier}: {name!r} by pydot")
    graph = networkx.nx_pydot.read_dot(path)
    check({unquoted(node) for node in graph.nodes} >= set(nodes), "nx_pydot lacks nodes")
    check(graph.number_of_edges() == len(edges), "nx_pydot has another number of edges")


def unquoted(token):
    """The text of a token of DOT, as pydot leaves it."""
    pieces = re.findall(r'"((?:[^"\\]|\\.)*)"', token, re.DOTALL)
    if not token.startswith('"'):
        return token[1:-1] if token.startswith("<") else token
    return re.sub(r'\\([\\"])', lambda pair: '"' if pair[1] == '"' else pair[0], "".join(pieces))


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def bare(value):
    """A value without the joiners that guard INF in the files for Gephi."""
    return value.replace(JOINER, "") if isinstance(value, str) else value


def compare_gexf(path, nodes, edges):
    graph = networkx.read_gexf(path)
    check(set(graph.nodes) == set(nodes), "GEXF has other nodes")
    for identifier, data in nodes.items():
        other = graph.nodes[identifier]
        check(other["label"] == data["label"], f"GEXF: label of {identifier}")
        check(bare(other.get("name", "")) == bare(data["name"]), f"GEXF: name of {identifier}")
        check(other["mentions"] == data["mentions"], f"GEXF: mentions of {identifier}")
    found = {data["id"]: (a, b, data) for a, b, data in graph.edges(data=True)}
    check(set(found) <= set(edges), "GEXF has other edges")
    check(graph.number_of_edges() == len(edges), "GEXF has another number of edges")
    for identifier, (source, target, data) in found.items():
        check((source, target) == edges[identifier][:2], f"GEXF: ends of {identifier}")
        check(data["weight"] == edges[identifier][2]["weight"], f"GEXF: weight of {identifier}")
        for name in ("affirmed", "denied", "sources", "voices", "belief"):
            check(data[name] == edges[identifier][2][name], f"GEXF: {name} of {identifier}")
        for name in ("relation", "polarity", "evidence", "symmetric"):
            value = edges[identifier][2].get(name)
            check(bare(data.get(name)) == bare(value), f"GEXF: {name} of {identifier}")


def main(graphml, gexf, dot):
    nodes, edges = networkx_view(graphml)
    other_nodes, other_edges = igraph_view(graphml)
    compare_graphml(nodes, other_nodes, "node")
    compare_graphml(edges, other_edges, "edge")
    compare_dot(dot, nodes, edges)
    compare_gexf(gexf, nodes, edges)
    print(len(nodes), len(edges))


main(*sys.argv[1:])
