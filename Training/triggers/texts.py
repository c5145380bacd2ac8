"""Chooses the raw texts that the teacher labels: none that is annotated, each once.

    python texts.py --data FOLDER --annotated FILE... --out FILE
"""

import argparse
import json
import random
import re
from pathlib import Path

from claims import read_records

NEWS_WORDS, LEAST_WORDS = 1_750_000, 15
ARTICLES, WINDOW_WORDS, WINDOWS = 5_200, 45, 4


def key(text: str) -> str:
    """The beginning of a text, by its letters: the same news is told twice."""
    return re.sub(r"\W+", " ", text)[:80]


def news(records: list[dict], skipped: set[str], generator: random.Random):
    words = 0
    generator.shuffle(records)
    for record in records:
        size = len(record["text"].split())
        if size < LEAST_WORDS or record["id"] in skipped or key(record["text"]) in skipped:
            continue
        words += size
        if words > NEWS_WORDS:
            return
        yield record


def windows(records: list[dict], skipped: set[str], generator: random.Random):
    """A few sentences in a row of each article; what it repeats is left out."""
    generator.shuffle(records)
    articles = [record for record in records if record["id"] not in skipped]
    for record in articles[:ARTICLES]:
        seen, sentences = set(skipped), []
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z“\"])", record["text"]):
            if key(sentence) not in seen:
                seen.add(key(sentence))
                sentences.append(sentence)
        for number in range(1, WINDOWS + 1):
            chosen, words = [], 0
            while sentences and words < WINDOW_WORDS:
                chosen.append(sentences.pop(0))
                words += len(chosen[-1].split())
            if words >= WINDOW_WORDS:
                yield {"id": f"{record['id']}.{number}", "text": " ".join(chosen)}


def main(options) -> None:
    generator = random.Random(options.seed)
    annotated = [record for path in options.annotated for record in read_records(path)]
    skipped = {record["id"].split(".")[0] for record in annotated}
    skipped |= {key(record["text"][start:end])
                for record in annotated for start, end in record["sentences"]}
    folder = options.data / "text"
    with open(options.out, "w", encoding="utf-8") as out:
        for record in news(read_records(folder / "current-events.jsonl"), skipped, generator):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
        for record in windows(read_records(folder / "tehran-times.jsonl"), skipped, generator):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(description=__doc__)
    add = result.add_argument
    add("--data", type=Path, required=True)
    add("--annotated", nargs="+", type=Path, required=True)
    add("--out", type=Path, required=True)
    add("--seed", type=int, default=11)
    return result


if __name__ == "__main__":
    main(parser().parse_args())
