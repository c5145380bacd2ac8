"""Invented news, of which every sentence occurs once in a page."""

import random

STATES = ["Ghana", "Togo", "Benin", "Mali", "Niger", "Chad", "Kenya", "Uganda", "Peru", "Chile",
          "Bolivia", "Ecuador", "Latvia", "Estonia", "Norway", "Finland", "Nepal", "Bhutan"]
DEEDS = ["condemned", "praised", "warned", "urged restraint on", "signed a pact with",
         "closed its border with", "offered to mediate with", "expelled a diplomat of",
         "accused", "lifted its sanctions on", "rejected a demand of", "thanked"]
WHENS = ["on Monday", "late on Tuesday", "on Wednesday morning", "on Thursday", "at the weekend",
         "after a long debate in parliament", "before the talks begin"]
ENDS = ["and its foreign minister said that talks would go on next week",
        "which had been expected for months, officials in the capital said in a statement",
        "after a raid on a village near the border left four people wounded",
        "but diplomats said that neither side had an interest in a longer quarrel",
        "in what analysts called the first sign of movement in the dispute",
        "and asked the neighbours to send observers before the end of the month"]
HEADS = ["Border talks", "A long quarrel", "What comes next", "Neighbours wait"]


class Story:
    """A headline, a lead, paragraphs, and what stands around them."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.seen = set()
        one, two = self.random.sample(STATES, 2)
        self.title = f"{one} and {two} open {self.random.choice(['talks', 'a new round of talks', 'the border'])}"
        self.lead = self.paragraph(1)
        self.paragraphs = [self.paragraph(self.random.randint(1, 3))
                           for _ in range(self.random.randint(4, 8))]
        self.heading = self.random.choice(HEADS)
        self.day = (2012 + seed % 12, 1 + seed % 12, 1 + seed * 7 % 28)
        self.teasers = [self.headline() for _ in range(5)]
        self.comments = [self.paragraph(1) for _ in range(2)]
        self.other = [self.paragraph(1) for _ in range(3)]

    def sentence(self):
        while True:
            one, two = self.random.sample(STATES, 2)
            text = (f"{one} {self.random.choice(DEEDS)} {two} {self.random.choice(WHENS)}, "
                    f"{self.random.choice(ENDS)}.")
            if text not in self.seen:
                self.seen.add(text)
                return text

    def paragraph(self, sentences):
        return " ".join(self.sentence() for _ in range(sentences))

    def headline(self):
        one, two = self.random.sample(STATES, 2)
        return f"{one} {self.random.choice(DEEDS)} {two}, envoy says"

    @property
    def iso(self):
        return "%04d-%02d-%02d" % self.day
