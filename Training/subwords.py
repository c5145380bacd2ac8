"""Subwords of a pretrained encoder, and where the words of a sentence begin among them."""

import torch
from torch import Tensor

MOST_OF_A_WORD = 6


class Subwords:
    """Numbers of subwords, looked up once a form; of long sentences at most `longest` are read."""

    def __init__(self, tokenizer, longest: int):
        self.tokenizer, self.longest, self._known = tokenizer, longest, {}

    def batch(self, sentences: list[list[str]]) -> tuple[Tensor, Tensor, Tensor]:
        """Numbers, which of them count, and where words begin; sentences come first."""
        rows, starts = zip(*(self._row(forms) for forms in sentences))
        longest, words = max(map(len, rows)), max(map(len, starts))
        return (torch.tensor([row + [0] * (longest - len(row)) for row in rows]),
                torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in rows]),
                torch.tensor([start + [0] * (words - len(start)) for start in starts]))

    def _row(self, forms: list[str]) -> tuple[list[int], list[int]]:
        row, starts = [self.tokenizer.cls_token_id], []
        for form in forms:
            starts.append(min(len(row), self.longest))
            row += self._of(form)
        return row[: self.longest + 1] + [self.tokenizer.sep_token_id], starts

    def _of(self, form: str) -> list[int]:
        known = self._known.get(form)
        if known is None:
            ids = self.tokenizer(form, add_special_tokens=False)["input_ids"][:MOST_OF_A_WORD]
            known = self._known[form] = ids or [self.tokenizer.unk_token_id]
        return known
