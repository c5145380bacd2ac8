"""Reads a GEXF whose edges change over time with NetworkX, and says whether it holds in each period
what the graph of that period alone holds.

Usage: over_time.py OVER-TIME.gexf START PERIOD.gexf [START PERIOD.gexf ...]
Prints a line for each edge and period, "START END EDGE WEIGHT AFFIRMED DENIED SOURCES BELIEF", when
they agree, else what differs.
"""

import itertools
import sys
import xml.etree.ElementTree

import networkx

SUPPORT = "affirmed", "denied", "sources", "voices", "belief"


def check(condition, message):
    if not condition:
        sys.exit(message)


def edges(graph):
    multigraph = networkx.MultiDiGraph(graph)
    return {data["id"]: data for _, _, data in multigraph.edges(data=True)}


def alive(part, start):
    return any(begin <= start < end for begin, end in part["spells"])


def weights(path):
    """The weights by edge and first day, as Gephi reads them: NetworkX takes all for fixed."""
    space = {"g": "http://gexf.net/1.3"}
    root = xml.etree.ElementTree.parse(path).getroot()
    dynamic = root.find("g:graph/g:attributes[@class='edge'][@mode='dynamic']", space)
    title = dynamic.find("g:attribute[@id='weight']", space).get("title")
    check(title == "weight", "Gephi would not find the weight")
    found = {}
    for edge in root.iterfind("g:graph/g:edges/g:edge", space):
        for value in edge.iterfind("g:attvalues/g:attvalue[@for='weight']", space):
            key = edge.get("id"), value.get("start"), value.get("end")
            check(key not in found, f"two weights of {key}")
            found[key] = float(value.get("value"))
    return found


def values(data):
    """The values by period; the periods of all attributes must be the same."""
    periods = [{value[1:]: value[0] for value in data[name]} for name in SUPPORT]
    check(all(one.keys() == periods[0].keys() for one in periods), f"periods of {data['id']}")
    for (_, end), (start, _) in itertools.pairwise(periods[0]):
        check(end <= start, f"periods of {data['id']} overlap")
    return {period: [one[period] for one in periods] for period in periods[0]}


def compare(graph, start, part):
    """Whether the graph holds at that day what the graph of the period does."""
    nodes = {node for node, data in graph.nodes(data=True) if alive(data, start)}
    check(nodes == set(part.nodes), f"{start}: other actors: {nodes ^ set(part.nodes)}")
    now, then = edges(graph), edges(part)
    living = {identifier for identifier, data in now.items() if alive(data, start)}
    check(living == set(then), f"{start}: other edges: {living ^ set(then)}")
    for identifier, data in then.items():
        told = [found for period, found in values(now[identifier]).items() if period[0] == start]
        check(told == [[data[name] for name in SUPPORT]], f"{start}: {identifier}: {told}")


def main(path, *periods):
    graph = networkx.read_gexf(path)
    check(graph.graph["mode"] == "dynamic", "it is not dynamic")
    weight = weights(path)
    parts = {
        start: networkx.read_gexf(part)
        for start, part in zip(periods[::2], periods[1::2], strict=True)
    }
    for start, part in parts.items():
        compare(graph, start, part)
    told = 0
    for identifier, data in sorted(edges(graph).items()):
        for (start, end), found in values(data).items():
            check(start in parts, f"{identifier} changes on {start}, and no period begins then")
            now = weight[identifier, start, end]
            check(now == edges(parts[start])[identifier]["weight"], f"weight of {identifier}")
            print(start, end, identifier, f"{now:g}", *found)
            told += 1
        sum_of_weights = sum(value for key, value in weight.items() if key[0] == identifier)
        check(data["weight"] == sum_of_weights, f"the whole weight of {identifier}")
    check(told == len(weight), "weights of other periods")


if __name__ == "__main__":
    main(*sys.argv[1:])
