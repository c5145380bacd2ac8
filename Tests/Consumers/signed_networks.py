"""Reads a signed graph as Pajek and CSV with NetworkX, and says whether it is as 'entente balance'
tells in JSON: its triads, its components, and that no fewer ties can be frustrated.

Usage: signed_networks.py GRAPH.net SIGNS.csv BALANCE.json
Prints "ACTORS TIES INDEX" when they agree, else what differs.
"""

import csv
import itertools
import json
import sys

import networkx


def check(condition, message):
    if not condition:
        sys.exit(message)


def main(net, signs, report):
    network = networkx.Graph(networkx.read_pajek(net))
    for _, _, data in network.edges(data=True):
        data["sign"] = 1 if data["weight"] > 0 else -1
    with open(report, encoding="UTF-8") as file:
        balance = json.load(file)
    whole = balance["whole"]
    compare_ties(network, signs, balance)
    check(network.number_of_nodes() == whole["actors"], "other actors")
    triads = [0, 0, 0, 0]
    for first, second, third in triangles(network):
        pairs = (first, second), (second, third), (first, third)
        triads[sum(network.edges[pair]["sign"] < 0 for pair in pairs)] += 1
    check(triads == [row["found"] for row in whole["triads"]], f"other triads: {triads}")
    check(sum(triads) == sum(networkx.triangles(network).values()) // 3, "other triangles")
    camps = [
        ({actor["name"] for actor in pair["first"]}, {actor["name"] for actor in pair["second"]})
        for pair in balance["camps"]
    ]
    parts = sorted(sorted(one | other) for one, other in camps)
    check(parts == sorted(map(sorted, networkx.connected_components(network))), "other components")
    compare_frustration(network, camps, balance)
    print(whole["actors"], network.number_of_edges(), whole["line_index"]["upper"])


def compare_ties(network, signs, balance):
    with open(signs, encoding="UTF-8", newline="") as file:
        rows = list(csv.DictReader(file))
    check(len(rows) == network.number_of_edges() == len(balance["ties"]), "other ties")
    for row, tie in zip(rows, balance["ties"], strict=True):
        data = network.edges[row["first"], row["second"]]
        check(data["sign"] == int(row["sign"]) == tie["sign"], f"the sign of {row}")
        claims = int(row["friendly_claims"]) - int(row["hostile_claims"])
        check(data["weight"] == claims, f"the claims of {row}")
        check(int(row["frustrated"]) == tie["frustrated"], f"whether it is frustrated: {row}")


def triangles(network):
    for actor in network:
        for one, other in itertools.combinations(network[actor], 2):
            if actor < one and actor < other and network.has_edge(one, other):
                yield actor, one, other


def compare_frustration(network, camps, balance):
    """Without its frustrated ties a graph is balanced: where friends are one, foes are in two camps."""
    side = {name: pair.index(camp) for pair in camps for camp in pair for name in camp}
    frustrated = [
        (tie["first"]["name"], tie["second"]["name"])
        for tie in balance["ties"]
        if tie["frustrated"]
    ]
    found = [
        (a, b) for a, b, data in network.edges(data=True) if (side[a] == side[b]) != (data["sign"] > 0)
    ]
    check(set(map(frozenset, found)) == set(map(frozenset, frustrated)), "other frustrated ties")
    check(len(frustrated) == balance["whole"]["line_index"]["upper"], "another line index")
    check(is_balanced(network, frustrated), "not balanced without its frustrated ties")
    fewest = index(network)
    check(fewest == len(frustrated), f"{fewest} ties are enough")


def is_balanced(network, without):
    rest = network.copy()
    rest.remove_edges_from(without)
    friends = networkx.Graph()
    friends.add_nodes_from(rest)
    friends.add_edges_from(pair for pair in rest.edges if rest.edges[pair]["sign"] > 0)
    groups = {}
    for number, group in enumerate(networkx.connected_components(friends)):
        groups.update(dict.fromkeys(group, number))
    foes = networkx.Graph()
    foes.add_edges_from(
        (groups[a], groups[b]) for a, b in rest.edges if rest.edges[a, b]["sign"] < 0
    )
    return networkx.number_of_selfloops(foes) == 0 and networkx.is_bipartite(foes)


def index(network):
    """The least number of frustrated ties, by trying all divisions."""
    actors = sorted(network)
    masks = {actor: 1 << place for place, actor in enumerate(actors)}
    ties = [(masks[a], masks[b], data["sign"] < 0) for a, b, data in network.edges(data=True)]
    return min(
        sum((bool(sides & a) != bool(sides & b)) != hostile for a, b, hostile in ties)
        for sides in range(1 << max(0, len(actors) - 1))
    )


main(*sys.argv[1:])
