"""Checks RDF files against SHACL shapes.

Usage: shacl_check.py SHAPES [--brief] FILE...
Prints a line for each file that conforms, and a report for each that does not; briefly, one line.
"""

import sys

import pyshacl
import rdflib


def main():
    shapes = rdflib.Graph().parse(sys.argv[1], format="turtle")
    is_brief = "--brief" in sys.argv
    for path in sys.argv[2 + is_brief :]:
        dataset = rdflib.Dataset(default_union=True)
        endings = {"jsonld": "json-ld", "nq": "nquads", "ttl": "turtle"}
        dataset.parse(path, format=endings[path.rsplit(".", 1)[1]])
        data = rdflib.Graph()
        for subject, predicate, value, _ in dataset.quads():
            data.add((subject, predicate, value))
        conforms, _, report = pyshacl.validate(data, shacl_graph=shapes, meta_shacl=False)
        print("conforms" if conforms else "broken" if is_brief else report[:3000])


main()
