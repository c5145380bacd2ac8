"""Checks the lines of record files against the JSON Schema of records.

Usage: json_schema_check.py SCHEMA FILE...
Prints the numbers of the lines that are not valid.
"""

import json
import sys

import jsonschema


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8", newline="\n") as file:
            for number, line in enumerate(file, start=1):
                if not validator.is_valid(json.loads(line)):
                    print(number)


main()
