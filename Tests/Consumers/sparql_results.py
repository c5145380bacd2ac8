"""What the programs that ask stores have in common: queries in, rows of text out."""

import json
import pathlib


def queries(folder):
    """The queries of a folder: names and texts, in order."""
    return [(path.stem, path.read_text("utf-8")) for path in sorted(pathlib.Path(folder).glob("*.rq"))]


def show(name, document):
    """Prints the name of a query, then its rows in the order of the store, with bars between values."""
    if isinstance(document, (str, bytes)):
        document = json.loads(document)
    variables = document["head"]["vars"]
    print(f"== {name}")
    for row in document["results"]["bindings"]:
        print("|".join(row[name]["value"] if name in row else "" for name in variables))
