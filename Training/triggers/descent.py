"""How networks are fitted: AdamW whose rate rises and then falls, with gradients that are cut."""

import math

import torch
from torch import Tensor, nn

WARM_UP, FLOOR = 100, 0.02
LARGEST_GRADIENT = 2.0


class Descent:
    """Steps downhill; a group of parameters may have a `scale` for its rate."""

    def __init__(self, optimizer: torch.optim.Optimizer, steps: int, highest: float):
        self.optimizer, self.steps, self.highest = optimizer, steps, highest
        self.parameters = [each for group in optimizer.param_groups for each in group["params"]]
        self.step = 0

    def follow(self, loss: Tensor) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = rate(self.step, self.steps, self.highest) * group.get("scale", 1.0)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters, LARGEST_GRADIENT)
        self.optimizer.step()
        self.step += 1


def rate(step: int, steps: int, highest: float) -> float:
    if step < WARM_UP:
        return highest * (step + 1) / WARM_UP
    progress = (step - WARM_UP) / max(1, steps - WARM_UP)
    return highest * (FLOOR + (1 - FLOOR) * 0.5 * (1 + math.cos(math.pi * progress)))
