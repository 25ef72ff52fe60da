"""The commit log of a root: which shards exist, in which order.

A shard exists only once an entry lists it. Entries are `log/<20-digit seq>.json`, contiguous from
0; each names the SHA-256 of the bytes of the one before it. The log only grows while we read.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GENESIS = "0" * 64
SCHEMA_VERSION = 1
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ENTRY_NAME = re.compile(r"[0-9]{20}\.json")


class CommitLogError(Exception):
    """A log that cannot be believed; the message names the file and what is wrong with it."""


@dataclass(frozen=True)
class Shard:
    """A shard as its entry lists it."""

    path: Path
    sha256: str
    bytes: int
    documents: int
    tokens: int
    first_ordinal: int


@dataclass(frozen=True)
class Entry:
    """A range of one curated partition's documents, and the shards that hold them."""

    seq: int
    sha256: str
    recipe: str
    recipe_digest: str
    topic: str
    partition: int
    first_ordinal: int
    end_ordinal: int
    end: bool
    shards: tuple[Shard, ...]
    tokenizer_sha256: str


class CommitLog:
    """The entries of a root, read and checked in order; `refresh` reads what was appended since."""

    def __init__(self, root: Path):
        self.root = root
        self.entries: list[Entry] = []
        self._position: dict[tuple[str, int], tuple[int, bool]] = {}
        self.refresh()
        self._check_nothing_beyond()

    @property
    def head_sha256(self) -> str:
        return self.head_sha256_at(len(self.entries))

    def head_sha256_at(self, length: int) -> str:
        """SHA-256 of the last of the first `length` entries: the identity of that prefix."""
        return self.entries[length - 1].sha256 if length else GENESIS

    def refresh(self) -> None:
        while True:
            file = self._file(len(self.entries))
            try:
                content = file.read_bytes()
            except FileNotFoundError:
                return
            self.entries.append(self._follow(file, content))

    def _follow(self, file: Path, content: bytes) -> Entry:
        try:
            entry, prev_sha256 = _parse(self.root, content)
        except (KeyError, TypeError, ValueError) as error:
            raise CommitLogError(f"{file}: not an entry: {error!r}") from error
        if entry.seq != len(self.entries):
            raise CommitLogError(f"{file}: its seq is {entry.seq}")
        if prev_sha256 != self.head_sha256:
            raise CommitLogError(
                f"{file}: the entry before it has sha256 {self.head_sha256}, not {prev_sha256}: "
                "one of the two was changed"
            )
        if self.entries:
            first = self.entries[0]
            if entry.tokenizer_sha256 != first.tokenizer_sha256:
                raise CommitLogError(f"{file}: its tokenizer differs from the entries before it")
            if entry.recipe_digest != first.recipe_digest:
                raise CommitLogError(f"{file}: its recipe differs from the entries before it")
        partition = (entry.topic, entry.partition)
        documents, ended = self._position.get(partition, (0, False))
        if ended or entry.first_ordinal != documents:
            raise CommitLogError(
                f"{file}: {entry.topic}-{entry.partition} has {documents} documents before it"
                f"{' and has ended' if ended else ''}, but it begins at {entry.first_ordinal}"
            )
        self._position[partition] = (entry.end_ordinal, entry.end)
        return entry

    def _check_nothing_beyond(self) -> None:
        directory = self.root / "log"
        if not directory.is_dir():
            return
        for file in sorted(directory.iterdir()):
            if file.name.startswith("."):
                continue
            if not _ENTRY_NAME.fullmatch(file.name):
                raise CommitLogError(f"{file}: does not belong in a log")
            missing = self._file(len(self.entries))
            if file.name > missing.name and not missing.exists():
                raise CommitLogError(f"{missing}: is missing, but {file.name} exists")

    def _file(self, seq: int) -> Path:
        return self.root / "log" / f"{seq:020d}.json"


def _parse(root: Path, content: bytes) -> tuple[Entry, str]:
    record = json.loads(content, object_pairs_hook=_without_duplicates)
    if record["schema_version"] != SCHEMA_VERSION:
        raise ValueError(f"schema_version is {record['schema_version']}, not {SCHEMA_VERSION}")
    first, end = (_count(record["documents"], key) for key in ("from", "to"))
    shards = []
    ordinal = first
    for added in record["adds"]:
        shard = _shard(root, added, ordinal)
        shards.append(shard)
        ordinal += shard.documents
    if ordinal != end:
        raise ValueError(f"shards hold documents up to {ordinal}, the entry up to {end}")
    if type(record["end"]) is not bool:
        raise ValueError("end is not true or false")
    entry = Entry(
        seq=_count(record, "seq"),
        sha256=hashlib.sha256(content).hexdigest(),
        recipe=record["recipe"],
        recipe_digest=_digest(record, "recipe_digest"),
        topic=record["topic"],
        partition=_count(record, "partition"),
        first_ordinal=first,
        end_ordinal=end,
        end=record["end"],
        shards=tuple(shards),
        tokenizer_sha256=_digest(record, "tokenizer_sha256"),
    )
    return entry, _digest(record, "prev_sha256")


def _shard(root: Path, added: Mapping[str, Any], first_ordinal: int) -> Shard:
    sha256 = _digest(added, "sha256")
    if added["shard"] != f"shards/{sha256}.mds":
        raise ValueError(f"a shard is shards/<sha256>.mds, not {added['shard']!r}")
    if added["role"] != "train":
        raise ValueError(f"role must be train, but is {added['role']!r}")
    return Shard(
        path=root / added["shard"],
        sha256=sha256,
        bytes=_count(added, "bytes"),
        documents=_count(added, "documents"),
        tokens=_count(added, "tokens"),
        first_ordinal=first_ordinal,
    )


def _count(record: Mapping[str, Any], key: str) -> int:
    value = record[key]
    if type(value) is not int or value < 0:
        raise ValueError(f"{key} must be a whole number from 0, but is {value!r}")
    return value


def _digest(record: Mapping[str, Any], key: str) -> str:
    value = record[key]
    if not isinstance(value, str) or not _SHA256.fullmatch(value):
        raise ValueError(f"{key} must be 64 lower-case hex digits, but is {value!r}")
    return value


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise ValueError("a key twice")
    return record


def find_root(directory: Path) -> Path:
    """The root in a folder: `DIR/shards/recipe=*`, `DIR/recipe=*` or DIR itself.

    Raises FileNotFoundError if there is none, and ValueError if there are several.
    """
    if (directory / "log").is_dir():
        return directory
    for parent in (directory / "shards", directory):
        roots = sorted(path for path in parent.glob("recipe=*") if (path / "log").is_dir())
        if len(roots) > 1:
            names = ", ".join(str(path) for path in roots)
            raise ValueError(f"{directory} holds several roots; name one of: {names}")
        if roots:
            return roots[0]
    raise FileNotFoundError(
        f"no shards in {directory}: neither it, nor a recipe=* folder in it or in its shards/, "
        "has a commit log"
    )
