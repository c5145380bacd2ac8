"""Compares factions with the communities that igraph's spinglass finds in the same signed graph.

communities.py FOLDER: in it `ties.tsv` (two actors and their net claims, above zero for friends),
`factions.tsv` (an actor and its faction) and `factions.seconds` (how long we took).
"""

import collections
import os
import random
import resource
import sys

import igraph


def seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if line.strip()]


def modularity(ties, groups):
    """The modularity of a signed graph (Gómez, Jensen and Arenas, 2009)."""
    total, inside, degrees = [0, 0], [0, 0], [collections.Counter(), collections.Counter()]
    for one, other, net in ties:
        sign = net < 0
        total[sign] += 2 * abs(net)
        inside[sign] += 2 * abs(net) * (groups[one] == groups[other])
        for end in (one, other):
            degrees[sign][groups[end]] += abs(net)
    parts = [
        inside[sign] - sum(degree**2 for degree in degrees[sign].values()) / total[sign] if total[sign] else 0
        for sign in (0, 1)
    ]
    return (parts[0] - parts[1]) / sum(total)


def members_without_pull(ties, groups):
    """Of the members of groups of two and more: how many there are, whom none pulls in, and whom others push out.

    Who belongs to a member, as a minister to a state, stands in a faction with no tie of its own; and quarrels within
    a state, which factions leave out, are in the ties.
    """
    sizes = collections.Counter(groups.values())
    members = {actor for actor, group in groups.items() if sizes[group] > 1}
    pulls = collections.Counter()
    for one, other, net in ties:
        if groups[one] == groups[other]:
            pulls[one] += net
            pulls[other] += net
    return len(members), sum(pulls[actor] == 0 for actor in members), sum(pulls[actor] < 0 for actor in members)


def spinglass(ties):
    """The community of each actor; spinglass takes connected graphs, so each part by itself."""
    random.seed(1)
    graph = igraph.Graph.TupleList(ties, edge_attrs=["weight"])
    groups, count = {}, 0
    for part in graph.connected_components():
        piece = graph.induced_subgraph(part)
        found = piece.community_spinglass(weights="weight", implementation="neg", gamma=1, lambda_=1)
        for vertex, group in zip(piece.vs, found.membership):
            groups[vertex["name"]] = count + group
        count += len(found)
    return groups


def report(name, ties, groups, taken):
    sizes = [size for size in collections.Counter(groups.values()).values() if size > 1]
    members, loose, pushed = members_without_pull(ties, groups)
    print(
        f"{name}: modularity {modularity(ties, groups):.3f}, {len(sizes)} groups of {members} actors, "
        f"the largest of {max(sizes, default=0)}; net pull inside zero {loose}, below zero {pushed}; {taken:.2f} s"
    )


def main(folder):
    ties = [(one, other, int(net)) for one, other, net in rows(folder, "ties.tsv") if int(net)]
    factions = {actor: int(faction) for actor, faction in rows(folder, "factions.tsv")}
    actors = sorted({end for tie in ties for end in tie[:2]})
    print(f"{len(actors)} actors, {len(ties)} pairs, {sum(net < 0 for *_, net in ties)} of them at odds")
    # Whoever is in none is alone.
    ours = {actor: factions.get(actor, -1 - place) for place, actor in enumerate(actors)}
    report("entente", ties, ours, float(rows(folder, "factions.seconds")[0][0]))
    start = seconds()
    theirs = spinglass(ties)
    report("spinglass", ties, theirs, seconds() - start)


main(sys.argv[1])
