"""What of a network over a pretrained encoder learns, and how fast."""

import torch
from torch import nn


def freeze(encoder: nn.Module, layers: int) -> None:
    """Keeps the embeddings and the lowest layers as they are."""
    for module in [encoder.embeddings, *encoder.encoder.layer[:layers]]:
        module.requires_grad_(False)


def optimizer_of(network: nn.Module, encoder_rate: float, fused: bool) -> torch.optim.Optimizer:
    """What was pretrained learns more slowly than what is new; `scale` says by how much."""
    tuned = [p for p in network.encoder.parameters() if p.requires_grad]
    own = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    return torch.optim.AdamW([{"params": tuned, "scale": encoder_rate},
                              {"params": own, "scale": 1.0}], weight_decay=0.01, fused=fused)
