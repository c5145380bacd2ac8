#!/usr/bin/env python3
"""Makes a corpus in which it is known which texts are copies of which.

make_corpus.py FOLDER [ARTICLES]: writes FOLDER/news.jsonl and FOLDER/families.json, a list of lists of
identifiers. The articles are put together from the sentences of the folder Examples, in sets that
overlap as reports of one event do, with names and numbers of their own. Of each come copies: cut after
some part, with a report added and figures updated, under another headline and byline, and all of it.
Between them stand articles that quote two sentences of another, and short items that differ in a name
and a number alone: these are no copies.
"""

import glob
import html
import json
import os
import random
import re
import sys

BYLINES = ["By our correspondent", "Reporting by A. Smith; editing by B. Jones", "(Agencies)",
           "GENEVA, March 12 -", "From wire reports", "© The Courier. All rights reserved."]
NAMES = ["Arvand", "Belkor", "Cadria", "Dorvale", "Eskmar", "Fenwick", "Gorland", "Halvia", "Istra",
         "Jorvik", "Kelmark", "Lorraine", "Mavros", "Norvane", "Orland", "Pelagos", "Quintara"]
VERBS = ["announced", "delayed", "reviewed", "described", "rejected", "welcomed", "measured"]
THINGS = ["the harvest report", "a new ferry line", "the water treaty", "an inquiry into prices",
          "the school reform", "two border posts", "the fishing quota", "a census of herds"]
TAILS = ["after a week of talks", "despite earlier doubts", "before the autumn session",
         "with support from the coast", "against the advice of its own experts", "at short notice",
         "to the surprise of traders", "once the rains had ended"]


def split(paragraph):
    """The sentences of a paragraph."""
    return re.split(r"(?<=[.!?])\s+", paragraph)


def sentences():
    """The sentences of the examples."""
    found = []
    for path in sorted(glob.glob("Examples/*")):
        if path.endswith("README.md") or os.path.isdir(path):
            continue
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if path.endswith(".jsonl"):
            items = [json.loads(line) for line in text.splitlines() if line]
            text = "\n\n".join(max(map(str, item.values()), key=len) for item in items)
        text = re.sub(r"<(script|style).*?</\1>", " ", text, flags=re.S)
        text = html.unescape(re.sub(r"<[^>]*>", " ", text))
        for paragraph in re.split(r"\n\s*\n", text):
            for sentence in split(" ".join(paragraph.split())):
                if len(sentence.split()) >= 8 and sentence[-1] in ".!?":
                    found.append(sentence)
    return sorted(set(found))


def own_sentence(draw):
    """A sentence that no other article has, but for chance."""
    return (f"{draw.choice(NAMES)} {draw.choice(VERBS)} {draw.choice(THINGS)} {draw.choice(TAILS)}, "
            f"and {draw.choice(NAMES)} put the cost at {draw.randint(100, 99999)} for "
            f"{draw.choice(NAMES)} and {draw.choice(NAMES)}.")


def article(draw, pool):
    """Paragraphs of an article: its own sentences, and some that others have as well."""
    body = [own_sentence(draw) for _ in range(draw.randint(6, 16))]
    body += draw.sample(pool, draw.randint(1, 4))
    draw.shuffle(body)
    return [" ".join(body[start:start + 3]) for start in range(0, len(body), 3)]


def cut(draw, paragraphs):
    words = " ".join(paragraphs).split()
    return [" ".join(words[:max(60, int(len(words) * draw.uniform(0.35, 0.8)))])]


def updated(draw, paragraphs):
    changed = [re.sub(r"\d{3,}", lambda _: str(draw.randint(100, 99999)) if draw.random() < 0.3
                      else _.group(), paragraph) for paragraph in paragraphs]
    more = " ".join(own_sentence(draw) for _ in range(max(1, len(paragraphs) // 2)))
    return changed[:1] + [more] + changed[1:]


def retitled(draw, paragraphs):
    return [draw.choice(BYLINES)] + [paragraph.replace('"', "\u201c") for paragraph in paragraphs] + [
        draw.choice(BYLINES)]


def both(draw, paragraphs):
    return retitled(draw, cut(draw, paragraphs))


def main():
    folder, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 300
    draw = random.Random(2015)
    pool = sentences()
    news, families = [], []

    def add(title, paragraphs):
        name = f"n{len(news)}"
        news.append({"id": name, "title": title, "text": "\n\n".join([title] + paragraphs)})
        return name

    for number in range(count):
        paragraphs = article(draw, pool)
        family = [add(own_sentence(draw)[:60], paragraphs)]
        for change in draw.sample([cut, updated, retitled, both, lambda _, text: text],
                                  draw.choice([0, 0, 1, 2, 4])):
            family.append(add(own_sentence(draw)[:60], change(draw, paragraphs)))
        families.append(family)
        if number % 3 == 0:
            quoting = article(draw, pool)
            quoting.insert(1, " ".join(split(draw.choice(paragraphs))[:2]))
            families.append([add(own_sentence(draw)[:60], quoting)])
        if number % 2 == 0:
            place, cases = draw.choice(NAMES), draw.randint(100, 99999)
            item = (f"{place} reports a record {cases} new cases of fever in the past 24 hours, thereby "
                    f"bringing the nationwide total of confirmed cases to {cases * 7}.")
            families.append([add(f"{place}: {cases}", [item])])
    draw.shuffle(news)
    with open(os.path.join(folder, "news.jsonl"), "w", encoding="utf-8") as file:
        for item in news:
            file.write(json.dumps(item, ensure_ascii=False) + "\n")
    with open(os.path.join(folder, "families.json"), "w", encoding="utf-8") as file:
        json.dump(families, file)


if __name__ == "__main__":
    main()
