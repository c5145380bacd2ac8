"""Invents news: the same for the same seed, in all the formats that a cluster may be given."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

STATES = (
    "Peru Chile Ghana Kenya Laos Nepal Norway Poland Qatar Serbia Spain Sudan Togo Tunisia Uganda"
    " Zambia Angola Bolivia Cuba Egypt Fiji Greece Haiti Iceland"
).split()
FIRST = "Ada Bruno Carla Dario Elif Femi Greta Hugo Ines Jonas Klara Luis Mira Noor Otto".split()
LAST = "Adeyre Bolgrin Castovar Dremmel Estuno Falkora Grombek Hiltano Ivanek Jorvald".split()
DEEDS = ["{a} accused {b} of {crime}.", "{a} and {b} signed an agreement on {topic} on {day}."]
DEEDS += ["{a} imposed sanctions on {b} over {crime}.", "{a} threatened {b} with {crime}."]
DEEDS += ["Troops of {a} attacked {b} near the border on {day}.", "{a} praised {b} for its {topic}."]
DEEDS += ["{person}, the foreign minister of {a}, met the one of {b} to discuss {topic}."]
DEEDS += ["“{b} has never kept its word,” {person} said, and called on {a} to leave the talks."]
DEEDS += ["{a} will not support {b}, {person} told reporters.", "{a} sent {b} food and medicine."]
CRIMES = "espionage|dumping steel|arming rebels|breaking the truce|a blockade".split("|")
TOPICS = "trade|fishing rights|border crossings|grain|electricity|water of the río".split("|")
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()


class Newsroom:
    """Writes articles."""

    def __init__(self, seed: int):
        self._random = random.Random(seed)
        self._number = 0

    def article(self, sentences: int = 5) -> dict:
        """An article, which nobody else writes."""
        pick = self._random.choice
        self._number += 1
        text = []
        for _ in range(sentences):
            a, b = self._random.sample(STATES, 2)
            person = f"{pick(FIRST)} {pick(LAST)}"
            text.append(
                pick(DEEDS).format(
                    a=a, b=b, person=person, crime=pick(CRIMES), topic=pick(TOPICS), day=pick(DAYS)
                )
            )
        return {
            "id": f"wire-{self._number:06}",
            "title": f"{a} and {b} on {pick(TOPICS)}",
            "date": f"20{self._random.randrange(10, 26)}-0{self._random.randrange(1, 10)}-15",
            "source": f"The {pick(STATES)} Courier",
            "text": " ".join(text),
        }


def line(article: dict) -> bytes:
    """An article as a line of JSON."""
    return json.dumps(article, ensure_ascii=False).encode() + b"\n"


def lines(room: Newsroom, count: int) -> bytes:
    """Articles as JSON Lines, with all that is found among such: copies, blanks and rubbish."""
    found = []
    for number in range(count):
        article = room.article()
        found.append(line(article))
        match number % 40:
            case 3:
                # The same article again, and the same text without an identifier.
                found += [line(article), line({"text": article["text"]})]
            case 7:
                # Another text by the same identifier.
                found.append(line(room.article() | {"id": article["id"]}))
            case 11:
                found += [b"\n", line(article)[:-1] + b"\r\n", b"   \n"]
            case 17:
                found += [b"no object\n", b'{"id": "empty"}\n']
            case 23:
                # What is not UTF-8 is read as windows-1252.
                found.append(line(room.article()).decode().encode("windows-1252"))
            case 29:
                found.append(line({"articles": [room.article(2), room.article(2), {"no": 1}]}))
            case 31:
                found.append(line(article | {"text": article["text"].upper()}))
    # The last line has no end.
    return b"".join(found) + line(room.article())[:-1]


def page(article: dict) -> bytes:
    """An article as a page of HTML."""
    sentences = article["text"].split(". ")
    body = "".join(f"<p>{sentence}. {sentence}.</p>" for sentence in sentences)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{article['title']}</title>"
        f"<meta property='article:published_time' content='{article['date']}'></head>"
        f"<body><article><h1>{article['title']}</h1>{body}</article></body></html>"
    ).encode()


def record(kind: str, address: str, content: bytes) -> bytes:
    """A record of a WARC file."""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\n"
    return head.encode() + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(content), content)


def archive(room: Newsroom, count: int) -> list[bytes]:
    """The records of a WARC file: pages, and what is passed over."""
    found = [record("warcinfo", "", b"software: none\r\n")]
    for number in range(count):
        address = f"https://courier.example/{room.article()['id']}"
        found.append(record("request", address, b"GET / HTTP/1.1\r\n\r\n"))
        status = b"404 Not Found" if number % 9 == 5 else b"200 OK"
        head = b"HTTP/1.1 " + status + b"\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        found.append(record("response", address, head + page(room.article())))
    return found


def write_corpus(folder: Path, seed: int = 18, articles: int = 400) -> None:
    """Writes a folder of news in many formats."""
    room = Newsroom(seed)
    texts = folder / "texts"
    texts.mkdir(parents=True)
    (folder / "wire.jsonl").write_bytes(lines(room, articles))
    (folder / "more.jsonl.gz").write_bytes(gzip.compress(lines(room, articles // 10)))
    members = [gzip.compress(part) for part in archive(room, articles // 20)]
    (folder / "pages.warc.gz").write_bytes(b"".join(members))
    damaged = members[:9] + [members[9][:40] + b"\0" * 40 + members[9][80:]] + members[10:]
    (folder / "damaged.warc.gz").write_bytes(b"".join(damaged))
    (folder / "plain.warc").write_bytes(b"".join(archive(room, articles // 20)))
    for number in range(articles // 40):
        article = room.article()
        (texts / f"{number}.txt").write_text(f"{article['title']}\n\n{article['text']}\n")
        (texts / f"{number}.html").write_bytes(page(room.article()))
        (texts / f"{number}.jsonl").write_bytes(line(room.article()) + b"{}\n")
    (texts / "blank.txt").write_bytes(b" \n")
    (texts / "list.json").write_text(json.dumps([room.article() for _ in range(5)]))
    rows = [",".join(f'"{value}"' for value in room.article().values()) for _ in range(5)]
    (texts / "rows.csv").write_text("\n".join(["id,title,date,source,text", *rows]) + "\n")
    (texts / "README.txt").write_text("What is about the folder is passed over.\n")
    (texts / "notes.pdf").write_text("So is what cannot be read.\n")
