"""How well pairs of words with their relation are found: a figure to choose by, not a result."""

from claims import RELATIONS, Sentence
from corpus import batches

AFFILIATIONS = {RELATIONS.index(name) for name in
                ("holdsOfficeIn", "leads", "memberOf", "partOf", "citizenOf")}
SYMMETRIC = {RELATIONS.index(name) for name in ("cooperatesWith", "consultsWith", "agreesWith")}
LEAST = 0.05


def pair_scores(sentences: list[Sentence], scores_of) -> str:
    """The best F1 of political relations and of affiliations over all cuts, ends by head words."""
    found = [None] * len(sentences)
    for group in batches(sentences, 4000, None):
        chosen = [sentences[member] for member in group]
        scores = scores_of(chosen)
        for column, member in enumerate(group):
            found[member] = _pairs(scores, column, len(sentences[member]))
    judged = [(share, key in gold, key[2] in AFFILIATIONS)
              for pairs, sentence in zip(found, sentences)
              for gold, open_keys in [_gold(sentence)]
              for key, share in pairs.items() if key not in open_keys]
    totals = [sum((key[2] in AFFILIATIONS) == kind for sentence in sentences
                  for key in _gold(sentence)[0]) for kind in (False, True)]
    return ", ".join(f"{name} {best_of([each for each in judged if each[2] == kind], totals[kind])}"
                     for kind, name in enumerate(("political", "affiliations")))


def _pairs(scores, column: int, size: int) -> dict:
    triggers, _, subjects, objects = (each.sigmoid() for each in scores)
    pairs = {}
    for word, relation in (triggers[:size, column] > LEAST).nonzero().tolist():
        sides = [side[column, word, :size] for side in (subjects, objects)]
        for first in (sides[0] > LEAST).nonzero().flatten().tolist():
            for second in (sides[1] > LEAST).nonzero().flatten().tolist():
                share = (triggers[word, column, relation] * sides[0][first] * sides[1][second]).item()
                key = _key(first, second, relation)
                if first != second:
                    pairs[key] = max(share, pairs.get(key, 0))
    return pairs


def _key(subject: int, object: int, relation: int) -> tuple[int, int, int]:
    if relation in SYMMETRIC:
        subject, object = sorted((subject, object))
    return subject, object, relation


def _gold(sentence: Sentence) -> tuple[set, set]:
    """The claims that count, and those that count neither for nor against."""
    gold, left_open = set(), set()
    for claim in sentence.claims:
        key = _key(claim.subject, claim.object, claim.relation)
        (left_open if claim.doubtful or claim.group else gold).add(key)
    return gold, left_open - gold


def best_of(judged: list, total: int) -> str:
    right, best = 0, (0.0, 0.0, 0.0)
    for count, (_, is_right, *_) in enumerate(sorted(judged, reverse=True), 1):
        right += is_right
        best = max(best, (2 * right / (count + total), right / count, right / max(1, total)))
    return "F1 {:.3f} (P {:.3f} R {:.3f})".format(*best)
