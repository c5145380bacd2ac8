"""Accuracy of tags and trees in percent, punctuation included."""

from dataclasses import dataclass, field

CORE = {"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod"}


@dataclass
class Scores:
    counts: dict[str, list[int]] = field(default_factory=dict)

    def add(self, name: str, right: bool) -> None:
        pair = self.counts.setdefault(name, [0, 0])
        pair[0] += right
        pair[1] += 1

    def add_sentence(self, gold, upos, xpos, heads, relations) -> None:
        for index in range(len(gold)):
            attached = gold.heads[index] == heads[index]
            self.add("upos", gold.upos[index] == upos[index])
            self.add("xpos", gold.xpos[index] == xpos[index])
            self.add("uas", attached)
            self.add("las", attached and gold.relations[index] == relations[index])
            if gold.relations[index] in CORE:
                self.add("core", attached)

    def percent(self) -> dict[str, float]:
        return {name: 100 * right / all for name, (right, all) in self.counts.items()}
