"""A small decoder-only transformer: enough to see real data train, and to be read at one sitting.

Rotary positions, RMS norm before each part, GELU, embeddings shared with the output. A token sees
the earlier tokens of its own document only, and its position counts from the document's start.
"""

from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True)
class ModelConfig:
    """Sizes; `width` is a multiple of `heads` times 2."""

    vocabulary_size: int
    layers: int = 4
    heads: int = 4
    width: int = 128

    def __post_init__(self) -> None:
        if min(self.vocabulary_size, self.layers, self.heads, self.width) < 1:
            raise ValueError(f"sizes must be 1 or more, but are {self}")
        if self.width % (2 * self.heads):
            raise ValueError(f"width must be a multiple of 2 * heads, but is {self.width}")

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


class Attention(nn.Module):
    def __init__(self, config: ModelConfig):
        super().__init__()
        self.heads = config.heads
        self.qkv = nn.Linear(config.width, 3 * config.width, bias=False)
        self.out = nn.Linear(config.width, config.width, bias=False)

    def forward(self, x: Tensor, rotation: tuple[Tensor, Tensor], mask: Tensor) -> Tensor:
        batch, length, width = x.shape
        qkv = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = qkv.permute(2, 0, 3, 1, 4)
        query, key = rotate(query, rotation), rotate(key, rotation)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return self.out(seen.transpose(1, 2).reshape(batch, length, width))


class Layer(nn.Module):
    def __init__(self, config: ModelConfig):
        super().__init__()
        self.attention_norm = nn.RMSNorm(config.width)
        self.attention = Attention(config)
        self.feed_norm = nn.RMSNorm(config.width)
        self.feed = nn.Sequential(
            nn.Linear(config.width, 4 * config.width, bias=False),
            nn.GELU(),
            nn.Linear(4 * config.width, config.width, bias=False),
        )

    def forward(self, x: Tensor, rotation: tuple[Tensor, Tensor], mask: Tensor) -> Tensor:
        x = x + self.attention(self.attention_norm(x), rotation, mask)
        return x + self.feed(self.feed_norm(x))


class Transformer(nn.Module):
    def __init__(self, config: ModelConfig):
        super().__init__()
        self.config = config
        self.embedding = nn.Embedding(config.vocabulary_size, config.width)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.layers))
        self.norm = nn.RMSNorm(config.width)
        self.apply(_initialise)
        for layer in self.layers:
            # Each layer adds two terms to the residual stream: keep its variance at 1 (GPT-2).
            for last in (layer.attention.out, layer.feed[2]):
                nn.init.normal_(last.weight, std=0.02 / (2 * config.layers) ** 0.5)

    def forward(self, tokens: Tensor, document: Tensor, position: Tensor) -> Tensor:
        """Logits of the next token; all arguments are (batch, length)."""
        length = tokens.shape[1]
        causal = torch.ones(length, length, dtype=torch.bool, device=tokens.device).tril()
        mask = causal & (document[:, None, :, None] == document[:, None, None, :])
        rotation = rotations(position, self.config.width // self.config.heads)
        x = self.embedding(tokens)
        for layer in self.layers:
            x = layer(x, rotation, mask)
        return functional.linear(self.norm(x), self.embedding.weight)

    def loss(self, tokens: Tensor, document: Tensor, position: Tensor, targets: Tensor) -> Tensor:
        """Mean cross entropy in nats; targets of -100 do not count, and 0 if none does."""
        logits = self(tokens, document, position)
        total = functional.cross_entropy(
            logits.flatten(0, 1).float(), targets.flatten(), ignore_index=-100, reduction="sum"
        )
        return total / (targets != -100).sum().clamp(min=1)


def rotations(position: Tensor, size: int) -> tuple[Tensor, Tensor]:
    """Cosines and sines for rotary positions, (batch, 1, length, size / 2)."""
    exponent = torch.arange(0, size, 2, device=position.device, dtype=torch.float32) / size
    angle = position[:, None, :, None].float() * 10_000.0**-exponent
    return angle.cos(), angle.sin()


def rotate(x: Tensor, rotation: tuple[Tensor, Tensor]) -> Tensor:
    cos, sin = rotation
    first, second = x.chunk(2, dim=-1)
    return torch.cat([first * cos - second * sin, first * sin + second * cos], dim=-1).type_as(x)


def _initialise(module: nn.Module) -> None:
    if isinstance(module, nn.Linear | nn.Embedding):
        nn.init.normal_(module.weight, std=0.02)
