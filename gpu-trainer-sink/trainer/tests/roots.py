"""Writes small roots as the sink would, with bytes for tokens: a second hand at the format."""

import hashlib
import json
import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np

GOLDEN = Path(__file__).parents[2] / "sink/src/test/resources/golden-root/recipe=abababababababab"
EOS = 256
_COLUMNS = (("doc_id", "str"), ("ordinal", "int"), ("tokens", "ndarray:uint16"))


class RootWriter:
    """Appends shards of texts to a root; `tokenizer` tells two roots apart."""

    def __init__(self, root: Path, tokenizer: str = "bytes"):
        self.root = root
        for folder in ("log", "shards", "tokenizer"):
            (root / folder).mkdir(parents=True)
        record = json.dumps({"name": tokenizer, "vocabulary_size": 257, "eos": EOS}).encode()
        self.tokenizer_sha256 = hashlib.sha256(record).hexdigest()
        (root / "tokenizer" / f"{self.tokenizer_sha256}.json").write_bytes(record)
        self._seq = 0
        self._documents: dict[int, int] = {}
        self._head = "0" * 64

    def append(self, texts: Sequence[str], partition: int = 0, end: bool = False) -> Path:
        first = self._documents.get(partition, 0)
        self._documents[partition] = first + len(texts)
        entry = {
            "seq": self._seq,
            "prev_sha256": self._head,
            "recipe": "test",
            "recipe_digest": "ab" * 32,
            "topic": "curated.test",
            "partition": partition,
            "documents": {"from": first, "to": first + len(texts)},
            "cut": "end" if end else "documents",
            "end": end,
            "adds": [self._shard(texts, first)] if texts else [],
            "tokenizer_sha256": self.tokenizer_sha256,
            "schema_version": 1,
            "volatile": {},
        }
        content = json.dumps(entry).encode()
        file = self.root / "log" / f"{self._seq:020d}.json"
        file.write_bytes(content)
        self._head = hashlib.sha256(content).hexdigest()
        self._seq += 1
        return file

    def _shard(self, texts: Sequence[str], first: int) -> dict:
        content = shard([(f"{first + i:032x}", first + i, text) for i, text in enumerate(texts)])
        sha256 = hashlib.sha256(content).hexdigest()
        (self.root / "shards" / f"{sha256}.mds").write_bytes(content)
        return {
            "shard": f"shards/{sha256}.mds",
            "sha256": sha256,
            "bytes": len(content),
            "documents": len(texts),
            "tokens": sum(len(tokens(text)) for text in texts),
            "text_bytes": sum(len(text.encode()) for text in texts),
            "role": "train",
        }


def tokens(text: str) -> np.ndarray:
    return np.array([*text.encode(), EOS], np.uint16)


def shard(documents: Sequence[tuple[str, int, str]]) -> bytes:
    config = json.dumps(
        {
            "column_encodings": [encoding for _, encoding in _COLUMNS],
            "column_names": [name for name, _ in _COLUMNS],
            "column_sizes": [None, 8, None],
            "compression": None,
            "format": "mds",
            "hashes": [],
            "size_limit": None,
            "version": 2,
        }
    ).encode()
    samples = [_sample(*document) for document in documents]
    header = 4 + 4 * (len(samples) + 1) + len(config)
    offsets = header + np.cumsum([0, *map(len, samples)])
    count = struct.pack("<I", len(samples))
    return count + offsets.astype("<u4").tobytes() + config + b"".join(samples)


def _sample(doc_id: str, ordinal: int, text: str) -> bytes:
    ids = tokens(text)
    width, code = ("<B", 4) if len(ids) < 256 else ("<H", 5) if len(ids) < 65536 else ("<I", 6)
    array = bytes([code]) + struct.pack(width, len(ids)) + ids.astype("<u2").tobytes()
    sizes = struct.pack("<II", len(doc_id), len(array))
    return sizes + doc_id.encode() + struct.pack("<q", ordinal) + array
