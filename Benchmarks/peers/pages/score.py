#!/usr/bin/env python3
"""Scores what readers of pages find on 60 invented pages: score.py PROGRAM [--show].

Prints a row a reader: precision, recall and F of the texts that belong to the article and of those
that do not, as trafilatura's own evaluation counts them; and how many titles and days are right.
"""

import json
import os
import subprocess
import sys
import tempfile

import trafilatura

from templates import ALL, DATED
from texts import Story

NAV = ('<div class="menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li>'
       '<li><a href="/sport">Sport</a></li></ul></div>')


def pages():
    for number in range(2 * len(ALL)):
        template = ALL[number % len(ALL)]
        story = Story(number)
        head, body, more, others = template(story)
        html = ('<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
                f"{head}</head><body>{NAV}{body}</body></html>")
        day = story.iso if template.__name__ in DATED else None
        yield template.__name__, html, story.title, day, story.paragraphs + more, others


def by_entente(program, html):
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as file:
        file.write(html)
        file.flush()
        text = subprocess.run([program, "text", "-q", file.name], capture_output=True, text=True)
        records = subprocess.run([program, "extract", "-q", file.name], capture_output=True, text=True)
    document = next((r for r in map(json.loads, records.stdout.splitlines())
                     if r["kind"] == "document"), {})
    return text.stdout, document.get("title") or text.stdout.split("\n")[0], document.get("published")


def by_trafilatura(_, html):
    text = trafilatura.extract(html, include_comments=False) or ""
    data = trafilatura.extract_metadata(html)
    return text, data.title, data.date


def main():
    program, show = sys.argv[1], "--show" in sys.argv
    print(f"{'reader':12} {'precision':>9} {'recall':>7} {'F':>6} {'titles':>7} {'days':>7}")
    for name, reader in (("entente", by_entente), ("trafilatura", by_trafilatura)):
        true = missing = false = titles = days = dated = 0
        for template, html, title, day, wanted, others in pages():
            text, found_title, found_day = reader(program, html)
            lost = [part for part in wanted if part not in text]
            wrong = [part for part in others if part in text]
            true += len(wanted) - len(lost)
            missing += len(lost)
            false += len(wrong)
            titles += found_title == title
            dated += day is not None
            days += day is not None and found_day == day
            if show and (lost or wrong or found_title != title or found_day != day):
                print(f"  {name} {template}: lost {lost}, wrong {wrong}, {found_title!r}, {found_day} for {day}")
        precision, recall = true / max(true + false, 1), true / max(true + missing, 1)
        f = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{name:12} {precision:9.3f} {recall:7.3f} {f:6.3f} {titles:4}/{2 * len(ALL)} {days:4}/{dated}")


main()
