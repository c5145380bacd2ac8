"""Loads a file into rdflib, and asks it.

Usage: rdflib_queries.py FILE QUERIES
"""

import sys

import rdflib

import sparql_results

FORMATS = {"jsonld": "json-ld", "nq": "nquads", "ttl": "turtle"}


def main():
    path, folder = sys.argv[1:3]
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(path, format=FORMATS[path.rsplit(".", 1)[1]])
    for name, query in sparql_results.queries(folder):
        sparql_results.show(name, dataset.query(query).serialize(format="json"))


main()
