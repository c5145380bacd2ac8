"""Prints inflected forms and their bases by WordNet's tables, as spaCy's English models hold them.

    python inflections.py --model FOLDER WORDS > FILE

Lines of a Penn tag, a form and its base; WORDS is a table with words in its first column.
"""

import argparse
from pathlib import Path

import srsly
from spacy.strings import get_string_id

EXCEPTIONS, RULES, BASES = "lemma_exc", "lemma_rules", "lemma_index"
PARTS = {"verb": ("VBD", "VBN", "VBG", "VBZ"), "noun": ("NNS",), "adj": ("JJR", "JJS")}
ENDINGS = {"VBG": "ing", "VBZ": "s", "JJR": "r", "JJS": "st"}


def read_tables(folder: Path) -> dict[str, dict[str, object]]:
    """The tables by their names and parts of speech."""
    stored = srsly.msgpack_loads((folder / "lemmatizer/lookups/lookups.bin").read_bytes())
    return {name: {part: stored[name][get_string_id(part)] for part in PARTS}
            for name in (EXCEPTIONS, RULES, BASES)}


def base(form: str, exceptions: dict, rules: list, bases: set[str]) -> str | None:
    """WordNet's way: exceptions first, then the first rule that makes a known base."""
    if form in exceptions:
        return exceptions[form][0]
    candidates = (form[: -len(old)] + new for old, new in rules if form.endswith(old))
    return next((word for word in candidates if word in bases), None)


def tags_of(form: str, part: str) -> list[str]:
    """The tags that a form may have by its end."""
    fitting = [tag for tag in PARTS[part] if tag in ENDINGS and form.endswith(ENDINGS[tag])]
    return fitting or [tag for tag in PARTS[part] if tag not in ENDINGS]


def main(options) -> None:
    tables = read_tables(Path(options.model))
    lines = Path(options.words).read_text(encoding="utf-8").splitlines()
    words = {line.split("\t")[0] for line in lines}
    for part in PARTS:
        exceptions, rules, bases = (tables[name][part] for name in (EXCEPTIONS, RULES, BASES))
        known = set(bases)
        for form in sorted(words | set(exceptions)):
            lemma = base(form, exceptions, rules, known) if form.isascii() else None
            if lemma and lemma != form and form.isalpha() and form.islower():
                for tag in tags_of(form, part):
                    print(tag, form, lemma, sep="\t")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", required=True, help="the folder of en_core_web_sm or _md")
    arguments.add_argument("words")
    main(arguments.parse_args())
