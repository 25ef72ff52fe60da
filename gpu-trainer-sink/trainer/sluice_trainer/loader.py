"""Turns the log into blocks of sequences. A block is one optimiser step's batch.

Block k is a pure function of the admission of block k and the state before it. Fresh documents come
in log order: (seq, shard, ordinal). When they run out, the rest of the block is replayed from the
documents read so far, from the first on and round again; replayed tokens are counted apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from sluice_trainer.admissions import Admission, Admissions
from sluice_trainer.commit_log import CommitLog, Shard
from sluice_trainer.mds import ShardError, ShardReader
from sluice_trainer.packing import ConcatPacker, Sequence

STATE_VERSION = 1


class ResumeError(Exception):
    """State that does not fit the log, the tokeniser or the settings."""


@dataclass(frozen=True, order=True)
class Cursor:
    """The next document: entry, shard in the entry, document in the shard."""

    seq: int = 0
    shard: int = 0
    document: int = 0


@dataclass(frozen=True)
class Block:
    """A batch, fresh sequences first."""

    number: int
    sequences: tuple[Sequence, ...]
    fresh: int
    admission: Admission


class Loader:
    """Reads a log that may grow meanwhile. Not thread-safe."""

    def __init__(
        self, log: CommitLog, admissions: Admissions, sequence_length: int, batch_size: int
    ):
        if sequence_length < 1 or batch_size < 1:
            raise ValueError("sequence length and batch size must be 1 or more")
        self.log = log
        self.sequence_length = sequence_length
        self.batch_size = batch_size
        self.block = 0
        self.fresh_tokens = 0
        self.replay_tokens = 0
        self._admissions = admissions
        self._admitted = (0, log.head_sha256_at(0))
        self._fresh = Cursor()
        self._replay = Cursor()
        self._fresh_packer = ConcatPacker(sequence_length)
        self._replay_packer = ConcatPacker(sequence_length)
        self._readers: dict[str, ShardReader] = {}

    def next_block(self) -> Block:
        """Builds the next block from what the log holds now, or held when it was first built.

        Raises ResumeError if the plan names another log, and ValueError if there is no document.
        """
        self.log.refresh()
        admission = self._admissions.of(self.block, len(self.log.entries), self.log.head_sha256)
        self._check_prefix(admission.log_length, admission.log_head_sha256)
        self._admitted = (admission.log_length, admission.log_head_sha256)
        sequences: list[Sequence] = []
        while len(sequences) < self.batch_size and (sequence := self._take_fresh()):
            sequences.append(sequence)
        fresh = len(sequences)
        while len(sequences) < self.batch_size:
            sequences.append(self._take_replay())
        self.fresh_tokens += fresh * self.sequence_length
        self.replay_tokens += (self.batch_size - fresh) * self.sequence_length
        block = Block(self.block, tuple(sequences), fresh, admission)
        self.block += 1
        return block

    def state_dict(self) -> dict[str, Any]:
        """Everything the next block depends on besides log, plan and settings. Plain data."""
        log_length, log_head_sha256 = self._admitted
        return {
            "version": STATE_VERSION,
            "block": self.block,
            "log_length": log_length,
            "log_head_sha256": log_head_sha256,
            "tokenizer_sha256": self.tokenizer_sha256,
            "sequence_length": self.sequence_length,
            "batch_size": self.batch_size,
            "fresh": _stream_state(self._fresh, self._fresh_packer),
            "replay": _stream_state(self._replay, self._replay_packer),
            "fresh_tokens": self.fresh_tokens,
            "replay_tokens": self.replay_tokens,
        }

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Continues from a state. Raises ResumeError, changing nothing, if it does not fit."""
        if state.get("version") != STATE_VERSION:
            raise ResumeError(
                f"loader state has version {state.get('version')}, this code reads {STATE_VERSION}"
            )
        self._check_prefix(state["log_length"], state["log_head_sha256"])
        for key in ("tokenizer_sha256", "sequence_length", "batch_size"):
            if state[key] != getattr(self, key):
                raise ResumeError(f"{key} was {state[key]}, but is now {getattr(self, key)}")
        self.block = state["block"]
        self.fresh_tokens = state["fresh_tokens"]
        self.replay_tokens = state["replay_tokens"]
        self._admitted = (state["log_length"], state["log_head_sha256"])
        self._fresh = _load_stream(state["fresh"], self._fresh_packer)
        self._replay = _load_stream(state["replay"], self._replay_packer)

    @property
    def tokenizer_sha256(self) -> str | None:
        return self.log.entries[0].tokenizer_sha256 if self.log.entries else None

    def _check_prefix(self, length: int, head_sha256: str) -> None:
        if length > len(self.log.entries):
            raise ResumeError(
                f"{self.log.root} has {len(self.log.entries)} entries, but {length} were read "
                "before: this is another log, or its tail was lost"
            )
        found = self.log.head_sha256_at(length)
        if found != head_sha256:
            raise ResumeError(
                f"{self.log.root}: the first {length} entries end in {found}, but in "
                f"{head_sha256} when they were read before: this is another log"
            )

    def _take_fresh(self) -> Sequence | None:
        while (sequence := self._fresh_packer.take()) is None:
            found = next(self._documents(self._fresh, Cursor(self._admitted[0])), None)
            if found is None:
                return None
            document, self._fresh = found
            self._fresh_packer.add(document)
        return sequence

    def _take_replay(self) -> Sequence:
        while (sequence := self._replay_packer.take()) is None:
            found = next(self._documents(self._replay, self._fresh), None) or next(
                self._documents(Cursor(), self._fresh), None
            )
            if found is None:
                raise ValueError(f"{self.log.root} lists no document yet: nothing to train on")
            document, self._replay = found
            self._replay_packer.add(document)
        return sequence

    def _documents(self, start: Cursor, end: Cursor) -> Iterator[tuple[np.ndarray, Cursor]]:
        """Documents from a cursor up to another, each with the cursor after it."""
        for seq in range(start.seq, len(self.log.entries)):
            shards = self.log.entries[seq].shards
            for index in range(start.shard if seq == start.seq else 0, len(shards)):
                at_start = (seq, index) == (start.seq, start.shard)
                for document in range(start.document if at_start else 0, shards[index].documents):
                    if Cursor(seq, index, document) >= end:
                        return
                    tokens = self._reader(shards[index]).tokens(document)
                    yield tokens, Cursor(seq, index, document + 1)

    def _reader(self, shard: Shard) -> ShardReader:
        if shard.sha256 not in self._readers:
            while len(self._readers) >= 2:  # one for fresh documents, one for replayed
                self._readers.pop(next(iter(self._readers)))
            reader = ShardReader(shard.path, shard.sha256)
            if len(reader) != shard.documents:
                raise ShardError(
                    f"{shard.path}: {len(reader)} documents, but the log lists {shard.documents}"
                )
            self._readers[shard.sha256] = reader
        return self._readers[shard.sha256]


def _stream_state(cursor: Cursor, packer: ConcatPacker) -> dict[str, Any]:
    return {
        "seq": cursor.seq,
        "shard": cursor.shard,
        "document": cursor.document,
        "carried": packer.state_dict(),
    }


def _load_stream(state: dict[str, Any], packer: ConcatPacker) -> Cursor:
    packer.load_state_dict(state["carried"])
    return Cursor(state["seq"], state["shard"], state["document"])
