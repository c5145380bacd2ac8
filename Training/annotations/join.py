"""Joins the annotations kept here with their texts into a corpus of claims.

    python join.py ANNOTATIONS.jsonl TEXTS.jsonl... > GOLD.jsonl

Texts are records with `id` and `text` (`text/current-events.jsonl`, `text/tehran-times.jsonl`). An
annotated item names its text and the stretches of it that it joins by spaces; all offsets count
characters.
"""

import hashlib
import json
import sys


def read(path: str) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def joined(item: dict, texts: dict[str, str]) -> dict:
    """The record of the corpus: the item with its text and the words of each stretch."""
    source = texts.get(item["source"])
    if source is None:
        raise SystemExit(f"{item['id']}: no text {item['source']}; name the file that has it")
    text = " ".join(source[start:end] for start, end in item["stretches"])
    if digest(text) != item["digest"]:
        raise SystemExit(f"{item['id']}: {item['source']} is another version of the text")
    date = {"date": item["date"]} if item.get("date") else {}
    record = {"id": item["id"], **date, "text": text,
              "sentences": item["sentences"],
              "actors": [actor | {"forms": [text[a:b] for a, b in actor["forms"]]}
                         for actor in item["actors"]],
              "claims": [{key: worded(value, text) for key, value in claim.items()}
                         for claim in item["claims"]],
              "batch": item["batch"]}
    return record


def worded(value, text: str):
    """Stretches with their words; all else as it is."""
    if isinstance(value, list):
        return [worded(each, text) for each in value]
    if isinstance(value, dict):
        return value | {"text": text[value["start"]:value["end"]]}
    return value


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


def main(annotations: str, *paths: str) -> None:
    texts = {record["id"]: record["text"] for path in paths for record in read(path)}
    for item in read(annotations):
        print(json.dumps(joined(item, texts), ensure_ascii=False))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
