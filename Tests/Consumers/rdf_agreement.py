"""Reads RDF files with several libraries, and checks that all of them hold the same triples.

Usage: rdf_agreement.py [--triples] [--pyld] FILE...
With --triples the names of graphs are left out. Prints the number of quads.
"""

import json
import sys

import pyoxigraph
import rdflib

rdflib.NORMALIZE_LITERALS = False

OXIGRAPH_FORMATS = {
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "ttl": pyoxigraph.RdfFormat.TURTLE,
}
RDFLIB_FORMATS = {"jsonld": "json-ld", "nq": "nquads", "ttl": "turtle"}


def with_oxigraph(path, ending):
    with open(path, "rb") as file:
        quads = pyoxigraph.parse(file, format=OXIGRAPH_FORMATS[ending], lenient=False)
        return {line(quad.subject, quad.predicate, quad.object, quad.graph_name) for quad in quads}


def with_rdflib(path, ending):
    dataset = rdflib.Dataset()
    dataset.parse(path, format=RDFLIB_FORMATS[ending])
    found = set()
    for subject, predicate, value, graph in dataset.quads():
        name = None if graph is None or "urn:x-rdflib:default" in str(graph) else graph
        terms = [oxigraph_term(term) for term in (subject, predicate, value)]
        found.add(line(*terms, pyoxigraph.NamedNode(str(name)) if name else None))
    return found


def with_pyld(path, _):
    from pyld import jsonld

    def refuse(*arguments):
        raise ValueError(f"a term was dropped: {arguments}")

    def no_loader(url, options):
        raise ValueError(f"a remote document is asked for: {url}")

    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    jsonld.set_document_loader(no_loader)
    options = {"format": "application/n-quads", "on_property_dropped": refuse}
    text = jsonld.to_rdf(document, options)
    quads = pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    return {line(quad.subject, quad.predicate, quad.object, quad.graph_name) for quad in quads}


def oxigraph_term(term):
    if isinstance(term, rdflib.URIRef):
        return pyoxigraph.NamedNode(str(term))
    if isinstance(term, rdflib.BNode):
        raise ValueError("a blank node")
    datatype = pyoxigraph.NamedNode(str(term.datatype)) if term.datatype else None
    return pyoxigraph.Literal(str(term), language=term.language, datatype=datatype)


def line(subject, predicate, value, graph):
    if isinstance(subject, pyoxigraph.BlankNode) or isinstance(value, pyoxigraph.BlankNode):
        raise ValueError("a blank node")
    name = "" if graph is None or isinstance(graph, pyoxigraph.DefaultGraph) else str(graph)
    return (str(subject), str(predicate), str(value), name)


def main():
    arguments = sys.argv[1:]
    triples_alone = "--triples" in arguments
    readers = {"pyoxigraph": with_oxigraph, "rdflib": with_rdflib}
    found = {}
    for path in (argument for argument in arguments if not argument.startswith("--")):
        ending = path.rsplit(".", 1)[1]
        for name, reader in readers.items():
            found[f"{name} {path}"] = reader(path, ending)
        if ending == "jsonld" and "--pyld" in arguments:
            found[f"PyLD {path}"] = with_pyld(path, ending)
    if triples_alone:
        found = {name: {quad[:3] for quad in quads} for name, quads in found.items()}
    first_name, first = next(iter(found.items()))
    for name, quads in found.items():
        if quads != first:
            sys.exit(
                f"{name} holds other triples than {first_name}:\n"
                f"only the first: {sorted(first - quads)[:3]}\n"
                f"only the second: {sorted(quads - first)[:3]}"
            )
    print(len(first))


main()
