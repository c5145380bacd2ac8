"""Reads one graph as tables, JSON of Cytoscape, a network of Pajek and entities of followthemoney
with the programs that people use, and says whether all see what the GraphML holds.

Usage: graph_tables.py FOLDER   (with graph.graphml of the strict profile, graph.nodes.csv,
       graph.edges.csv, neo4j.nodes.csv, neo4j.edges.csv, graph.cyjs, graph.net, graph.ftm.json)
Prints "NODES EDGES TIES" when they agree, else what differs.
"""

import csv
import json
import re
import sys

import networkx
import pandas
from followthemoney import model

# https://neo4j.com/docs/operations-manual/current/import/#import-tool-header-format
ROLES = {"ID", "LABEL", "START_ID", "END_ID", "TYPE", "IGNORE"}
TYPES = {
    "int": int, "long": int, "float": float, "double": float, "short": int, "byte": int,
    "boolean": lambda text: {"true": True, "false": False}[text], "char": str, "string": str,
}
# What takes no sides, and what both ends do.
SIDELESS = {"demandsOf", "consultsWith", "concedesTo", "retreatsFrom"}
SHARED = {"agreesWith", "consultsWith", "cooperatesWith"}
FORMULA = re.compile(r"^[ \t\r\n]*[=+\-@]")


def check(condition, message):
    if not condition:
        sys.exit(message)


def cell(text):
    """A text as a cell shows it: no formula."""
    return "'" + text if FORMULA.match(text) else text


def compare_pandas(folder, nodes, edges):
    for name, elements, keys in (("nodes", nodes, ()), ("edges", edges, ("source", "target"))):
        table = pandas.read_csv(f"{folder}/graph.{name}.csv", dtype=str, keep_default_na=False)
        check(list(table["id"]) == list(elements), f"pandas: other {name}")
        for row in table.to_dict("records"):
            data = elements[row["id"]]
            for column, value in row.items():
                if column == "id":
                    continue
                expected = data.get(column, "")
                if isinstance(expected, bool):
                    expected = str(expected).lower()
                same = value == cell(expected) if isinstance(expected, str) else float(value) == expected
                check(same, f"pandas: {column} of {row['id']} is {value!r}, not {expected!r}")
        typed = pandas.read_csv(f"{folder}/graph.{name}.csv")
        columns = ("mentions", "documents") if name == "nodes" else ("weight", "sign", "confidence")
        for column in columns:
            check(typed[column].dtype.kind in "if", f"pandas: {column} is {typed[column].dtype}")
    table = pandas.read_csv(f"{folder}/graph.nodes.csv", dtype=str, keep_default_na=False)
    left_out = {"label", "labels", "color", "size", "x", "y", "interaction"}
    told = {key for data in nodes.values() for key in data} - left_out
    check(told <= set(table.columns), f"pandas: no columns {told - set(table.columns)}")


def neo4j_rows(path):
    """The rows of a file as Neo4j's import takes them, with their roles and typed properties."""
    with open(path, encoding="UTF-8", newline="") as file:
        rows = list(csv.reader(file))
    for row in rows:
        # Fields on several lines need an option of the import.
        check(not any("\n" in field or "\r" in field for field in row), f"{path}: {row}")
        check(len(row) == len(rows[0]), f"{path}: {len(row)} fields in {row}")
    header = []
    for field in rows[0]:
        name, _, kind = field.rpartition(":") if ":" in field else (field, "", "string")
        is_list, kind = kind.endswith("[]"), kind.removesuffix("[]")
        check(kind in ROLES or (name and kind in TYPES), f"{path}: the header has {field!r}")
        header.append((name, kind, is_list))
    for row in rows[1:]:
        roles, properties = {}, {}
        for (name, kind, is_list), text in zip(header, row):
            if kind in ROLES:
                roles[kind] = text
            elif text:
                values = [TYPES[kind](part) for part in (text.split(";") if is_list else [text])]
                properties[name] = values if is_list else values[0]
        yield roles, properties


def compare_neo4j(folder, nodes, edges):
    found = {}
    for roles, properties in neo4j_rows(f"{folder}/neo4j.nodes.csv"):
        check(roles["ID"] and roles["ID"] not in found, f"Neo4j: {roles['ID']!r} is there twice")
        found[roles["ID"]] = properties
        check(roles["LABEL"] == nodes[roles["ID"]]["entity_type"], f"Neo4j: label of {roles}")
        check(properties["mentions"] == nodes[roles["ID"]]["mentions"], "Neo4j: mentions")
    check(list(found) == list(nodes), "Neo4j: other nodes")
    seen = []
    for roles, properties in neo4j_rows(f"{folder}/neo4j.edges.csv"):
        check(roles["START_ID"] in found and roles["END_ID"] in found, f"Neo4j: ends of {roles}")
        data = edges[properties["id"]]
        check((roles["START_ID"], roles["END_ID"]) == (data["source"], data["target"]), "Neo4j: ends")
        asserted = data["polarity"] == "positive" and data["modality"] == "actual"
        check((roles["TYPE"] == data["relation"]) == asserted, f"Neo4j: type {roles['TYPE']}")
        check(properties["weight"] == data["weight"], "Neo4j: weight")
        check(properties["symmetric"] is data["symmetric"], "Neo4j: symmetric")
        seen.append(properties["id"])
    check(seen == list(edges), "Neo4j: other edges")


def compare_cytoscape(path, nodes, edges):
    with open(path, encoding="UTF-8") as file:
        graph = networkx.cytoscape_graph(json.load(file))
    check(graph.is_directed() and graph.is_multigraph(), "Cytoscape: no directed multigraph")
    check(set(graph.nodes) == set(nodes), "Cytoscape: other nodes")
    for identifier, data in nodes.items():
        other = graph.nodes[identifier]
        for name in ("name", "entity_type", "mentions", "size"):
            check(other.get(name) == data.get(name), f"Cytoscape: {name} of {identifier}")
    found = {key: (a, b, data) for a, b, key, data in graph.edges(keys=True, data=True)}
    check(set(found) == set(edges), "Cytoscape: other edges")
    for identifier, data in edges.items():
        source, target, other = found[identifier]
        check((source, target) == (data["source"], data["target"]), "Cytoscape: ends")
        check(other["id"] == identifier, "Cytoscape: id")
        for name in set(data) - {"source", "target", "id"}:
            check(other.get(name) == data[name], f"Cytoscape: {name} of {identifier}")


def compare_pajek(path, nodes, edges):
    graph = networkx.Graph(networkx.read_pajek(path))
    check(graph.number_of_nodes() == len(nodes), "Pajek: other vertices")
    names = {}
    for identifier, data in nodes.items():
        name = re.sub(r'["\\]', "'", " ".join(data["name"].split()))
        names[identifier] = name if name in graph else f"{name} ({identifier})"
        check(names[identifier] in graph, f"Pajek: no vertex {names[identifier]!r}")
    ties = {}
    for data in edges.values():
        speakers = set(filter(None, re.split(r"[;|] ?", str(data.get("attribution_ids", "")))))
        both = data["relation"] in SHARED
        doers = {data["source"], data["target"]} if both else {data["source"]}
        told = not speakers or bool(speakers & doers) or data["voices"] > len(speakers)
        asserted = data["polarity"] == "positive" and data["modality"] == "actual"
        sided = data["relation"] not in SIDELESS and data["stance"] != "affiliation"
        if asserted and told and sided and not data.get("former") and data["source"] != data["target"]:
            pair = frozenset((names[data["source"]], names[data["target"]]))
            sign = -1 if data["stance"] == "conflict" else 1
            ties[pair] = ties.get(pair, 0) + sign * max(0, data["weight"] - data.get("denied", 0))
    found = {frozenset((a, b)): data["weight"] for a, b, data in graph.edges(data=True)}
    expected = {pair: value for pair, value in ties.items() if value}
    check(found == expected, f"Pajek: {found} and not {expected}")
    return len(found)


def compare_followthemoney(path, nodes, edges):
    actors, links = {}, {}
    with open(path, encoding="UTF-8") as file:
        for line in file:
            data = json.loads(line)
            schema = model.get(data["schema"])
            schema.validate(data)
            for name, values in data["properties"].items():
                kind = schema.properties[name].type
                for value in values:
                    check(kind.validate(value), f"followthemoney: {name} is {value!r}")
            entity = model.get_proxy(data)
            check(entity.id == data["id"], f"followthemoney: the identifier {data['id']!r}")
            part = actors if schema.is_a("Thing") else links
            check(entity.id not in part, f"followthemoney: {entity.id} is there twice")
            part[entity.id] = entity
    names = [data["name"] for data in nodes.values()]
    check([entity.first("name") for entity in actors.values()] == names, "followthemoney: names")
    check([link.first("recordId") for link in links.values()] == list(edges), "followthemoney: links")
    for link in links.values():
        data = edges[link.first("recordId")]
        ends = ("member", "organization") if link.schema.name == "Membership" else ("subject", "object")
        for end, name in zip(ends, ("source", "target")):
            actor = actors[link.first(end)]
            check(actor.schema.is_a(link.schema.properties[end].range), f"followthemoney: {link.id}")
            check(actor.first("name") == nodes[data[name]]["name"], f"followthemoney: {end}")


def main(folder):
    graph = networkx.read_graphml(f"{folder}/graph.graphml", force_multigraph=True)
    nodes = dict(graph.nodes(data=True))
    edges = {
        key: dict(data, source=source, target=target)
        for source, target, key, data in graph.edges(keys=True, data=True)
    }
    with open(f"{folder}/graph.graphml", encoding="UTF-8") as file:
        order = re.findall(r'<edge id="([^"]*)"', file.read())
    edges = {key: edges[key] for key in order}
    compare_pandas(folder, nodes, edges)
    compare_neo4j(folder, nodes, edges)
    compare_cytoscape(f"{folder}/graph.cyjs", nodes, edges)
    ties = compare_pajek(f"{folder}/graph.net", nodes, edges)
    compare_followthemoney(f"{folder}/graph.ftm.json", nodes, edges)
    print(len(nodes), len(edges), ties)


main(*sys.argv[1:])
