"""Labels names in text that is split into words, by a spaCy model, and writes them as BIO.

Silver data for `entente-train train-names`. Reads sentences whose words are separated by spaces
(.txt) or treebanks (.conllu). In a treebank of GUM the types of its `Entity` annotation, where a
mention's head is a proper noun, replace those of the model.
"""

import argparse
import sys

import spacy
from spacy.tokens import Doc

TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP",
         "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "PRODUCT": "MISC"}
ENTITY_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}


def sentences_of_text(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if words := line.split():
                yield words, {}


def sentences_of_treebank(path):
    words, tags, marks = [], [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                words.append(columns[1])
                tags.append(columns[3])
                marks.append(columns[9])
            elif not line.strip() and words:
                yield words, entity_heads(tags, marks)
                words, tags, marks = [], [], []


def entity_heads(tags, marks):
    """The type of each mention whose head is a proper noun, by the head's position."""
    heads = {}
    for position, mark in enumerate(marks):
        for entry in mark.split("|"):
            if not entry.startswith("Entity="):
                continue
            for opening in entry.removeprefix("Entity=").split("(")[1:]:
                fields = opening.split("-")
                kind = ENTITY_TYPES.get(fields[1]) if len(fields) > 5 else None
                head = fields[5].split(",")[0].rstrip(")0123456789") if kind else "x"
                number = fields[5].split(",")[0].split(")")[0] if kind else ""
                if kind and not head and number.isdigit():
                    target = position + int(number) - 1
                    if target < len(tags) and tags[target] == "PROPN":
                        heads.setdefault(target, kind)
    return heads


def label(model, path):
    read = sentences_of_treebank if path.endswith(".conllu") else sentences_of_text
    pairs = ((Doc(model.vocab, words=words), (words, heads)) for words, heads in read(path))
    for doc, (words, heads) in model.pipe(pairs, as_tuples=True, batch_size=256):
        tags = ["O"] * len(words)
        for span in doc.ents:
            kind = TYPES.get(span.label_)
            start = span.start
            if kind is None:
                continue
            if words[start].lower() == "the" and span.end - start > 1 and kind != "MISC":
                start += 1
            end = span.end
            if words[end - 1] in ("'s", "’s", "'") and end - start > 1:
                end -= 1
            for position in range(start, end):
                kind = heads.get(position, kind)
            tags[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
        yield words, tags


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="a spaCy model's name or folder")
    parser.add_argument("files", nargs="+")
    arguments = parser.parse_args()
    model = spacy.load(arguments.model, exclude=["tagger", "parser", "lemmatizer",
                                                 "attribute_ruler", "senter", "tok2vec"])
    for path in arguments.files:
        for words, tags in label(model, path):
            sys.stdout.writelines(f"{w}\t{t}\n" for w, t in zip(words, tags))
            sys.stdout.write("\n")


if __name__ == "__main__":
    main()
