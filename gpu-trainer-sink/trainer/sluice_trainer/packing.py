"""Packs documents into sequences by concatenation: nothing is cropped, nothing is padded.

A sequence has T + 1 tokens: T inputs and, shifted by one, T targets. The last token of a sequence
is the first of the next, so each token of the stream is a target at most once.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Sequence:
    """T + 1 tokens; `starts` is true where a document begins."""

    tokens: np.ndarray
    starts: np.ndarray

    @property
    def document(self) -> np.ndarray:
        """For each input the number of its document within the sequence, from 0 or 1."""
        return np.cumsum(self.starts[:-1])

    @property
    def position(self) -> np.ndarray:
        """For each input its distance from the document's first token in the sequence."""
        index = np.arange(len(self.starts) - 1)
        return index - np.maximum.accumulate(np.where(self.starts[:-1], index, 0))

    @property
    def targets(self) -> np.ndarray:
        """For each input the token that follows; -100 where the next document begins."""
        return np.where(self.starts[1:], -100, self.tokens[1:].astype(np.int64))


@dataclass
class ConcatPacker:
    """Holds the tokens that do not fill a sequence yet. They are part of the loader's state."""

    sequence_length: int
    tokens: np.ndarray = field(default_factory=lambda: np.empty(0, np.uint32))
    starts: np.ndarray = field(default_factory=lambda: np.empty(0, bool))

    def add(self, document: np.ndarray) -> None:
        starts = np.zeros(len(document), bool)
        starts[0] = True
        self.tokens = np.concatenate([self.tokens, document.astype(np.uint32)])
        self.starts = np.concatenate([self.starts, starts])

    def take(self) -> Sequence | None:
        """The next sequence, or none if too few tokens are here."""
        length = self.sequence_length
        if len(self.tokens) <= length:
            return None
        sequence = Sequence(self.tokens[: length + 1], self.starts[: length + 1])
        self.tokens, self.starts = self.tokens[length:], self.starts[length:]
        return sequence

    def state_dict(self) -> dict[str, Any]:
        return {"tokens": self.tokens.tolist(), "starts": np.flatnonzero(self.starts).tolist()}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self.tokens = np.array(state["tokens"], np.uint32)
        self.starts = np.zeros(len(self.tokens), bool)
        self.starts[np.array(state["starts"], np.int64)] = True
