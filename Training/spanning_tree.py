"""The best tree with one root (Chu & Liu 1965; Edmonds 1967)."""

import numpy as np


def best_tree(scores: np.ndarray) -> list[int]:
    """scores[dependent][head]; head 0 is the root. Returns heads, 0 for the root."""
    heads = scores.argmax(1)
    if (heads == 0).sum() == 1 and not _cycle(heads):
        return heads.tolist()
    roots = _root_candidates(scores)
    best, chosen = -np.inf, None
    for root in roots:
        forced = scores.copy()
        forced[:, 0] = -1e6
        forced[root, 0] = scores[root, 0]
        forced[root, 1:] = -1e6
        tree = _edmonds(forced)
        total = forced[np.arange(len(tree)), tree].sum()
        if total > best:
            best, chosen = total, tree
    return chosen


def _root_candidates(scores: np.ndarray) -> list[int]:
    """The three words that lose least (or gain most) as the root."""
    margin = scores[:, 0] - scores[:, 1:].max(1) if scores.shape[0] > 1 else scores[:, 0]
    return np.argsort(-margin, kind="stable")[:3].tolist()


def _cycle(heads) -> list[int]:
    """The words of one cycle, or none."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path, node = [], start
        while node >= 0 and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node] - 1
        if node >= 0 and state[node] == 1:
            return path[path.index(node):]
        for word in path:
            state[word] = 2
    return []


def _edmonds(scores: np.ndarray) -> list[int]:
    """Contracts cycles until none is left; scores[dependent][head], head 0 is the root."""
    size = scores.shape[0]
    heads = scores.argmax(1)
    cycle = _cycle(heads)
    if not cycle:
        return heads.tolist()
    inside = np.zeros(size, bool)
    inside[cycle] = True
    outer = [word for word in range(size) if not inside[word]]
    small = np.full((len(outer) + 1, len(outer) + 2), -1e9)
    kept_heads = [0] + [word + 1 for word in outer]
    small[: len(outer), : len(outer) + 1] = scores[np.ix_(outer, kept_heads)]
    leaving = scores[np.ix_(outer, [word + 1 for word in cycle])]
    if outer:
        small[: len(outer), -1] = leaving.max(1)
    own = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, kept_heads)] - own[:, None]
    small[-1, : len(outer) + 1] = entering.max(0)
    tree = _edmonds(small)
    result = heads.tolist()
    for index, word in enumerate(outer):
        head = tree[index]
        result[word] = (cycle[int(leaving[index].argmax())] + 1
                        if head == len(outer) + 1 else kept_heads[head])
    entry = int(entering[:, tree[-1]].argmax())
    result[cycle[entry]] = kept_heads[tree[-1]]
    return result
