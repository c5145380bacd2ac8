"""Reads event rows with pandas, and says whether they hold what the records hold.

Usage: event_rows.py RECORDS.jsonl ROWS.csv
       event_rows.py --series PAGE.md FOLDER
Prints the number of rows; with --series, what the lines of Python that the page shows make of
FOLDER/events.csv.
"""

import json
import os
import re
import sys

import pandas

SAME = {
    "document": "document", "source_id": "subject", "relation": "relation", "target_id": "object",
    "polarity": "polarity", "modality": "modality", "attribution_id": "attribution", "role": "role",
    "date": "date", "place": "place", "sentence": "text",
}
NUMBERS = ("latitude", "longitude", "confidence", "start", "end")
FORMULA = re.compile(r"^[ \t\r\n]*[=+\-@]")


def shown(text):
    """A text as a cell shows it: no formula, and without what XML cannot hold."""
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text or "")
    return "'" + text if FORMULA.match(text) else text


def check(condition, message):
    if not condition:
        sys.exit(message)


def compare(records, table):
    with open(records, encoding="UTF-8") as file:
        lines = [json.loads(line) for line in file]
    claims = [line for line in lines if line["kind"] == "claim"]
    names = {}
    for line in lines:
        if line["kind"] == "entity":
            names.setdefault(line["id"], set()).update([shown(line["name"])])
    rows = pandas.read_csv(table, dtype=str, keep_default_na=False)
    check(len(rows) == len(claims), f"{len(rows)} rows, {len(claims)} claims")
    for (_, row), claim in zip(rows.iterrows(), claims, strict=True):
        for column, key in SAME.items():
            check(row[column] == shown(claim.get(key)), f"{column}: {row[column]!r}, {claim}")
        for column in NUMBERS:
            value = claim.get(column)
            found = float(row[column]) if row[column] else None
            check(found == value, f"{column}: {row[column]!r}, {claim}")
        check(row["source"] in names[claim["subject"]], f"source: {row['source']!r}")
        check(row["target"] in names[claim["object"]], f"target: {row['target']!r}")
        check(row["former"] == str(claim.get("former", False)).lower(), f"former: {claim}")
    plain = pandas.read_csv(table)
    for column in (*NUMBERS, "quad_class", "goldstein", "belief"):
        check(plain[column].dtype.kind in "if", f"{column} is {plain[column].dtype}")
    print(len(rows))


def series(page, folder):
    with open(page, encoding="UTF-8") as file:
        lines = re.search("```python\n(.*?)```", file.read(), re.DOTALL)[1]
    os.chdir(folder)
    found = {"pandas": pandas}
    exec(lines, found)
    for (source, target), column in found["series"].items():
        for month, value in column.dropna().items():
            print(source, target, month, value)


if sys.argv[1] == "--series":
    series(*sys.argv[2:])
else:
    compare(*sys.argv[1:])
