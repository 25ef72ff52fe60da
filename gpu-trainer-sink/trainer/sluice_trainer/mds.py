"""Reads the shards that the sink writes: Mosaic Data Shard version 2, a document per sample.

The layout is described in the sink's `dev.sluice.sink.mds`. Nothing is trusted: the whole file is
held against the digest in the log first, then every offset and size is checked.
"""

import hashlib
import json
import struct
from pathlib import Path

import numpy as np

_DTYPES = {"ndarray:uint16": np.dtype("<u2"), "ndarray:uint32": np.dtype("<u4")}
_LENGTHS = {4: np.dtype("u1"), 5: np.dtype("<u2"), 6: np.dtype("<u4")}


class ShardError(Exception):
    """A shard that is not what the log says; the message names the file and what is wrong."""


class ShardReader:
    """The samples of one shard. The file is read whole, a few megabytes."""

    def __init__(self, path: Path, sha256: str | None = None):
        self.path = path
        try:
            self._file = path.read_bytes()
        except FileNotFoundError as error:
            raise ShardError(f"{path}: missing") from error
        if sha256 is not None:
            found = hashlib.sha256(self._file).hexdigest()
            self._check(found == sha256, f"sha256 is {found}, but the log lists {sha256}")
        self._check(len(self._file) >= 8, "shorter than a header")
        (count,) = struct.unpack_from("<I", self._file)
        header = 4 + 4 * (count + 1)
        self._check(header <= len(self._file), "sample count does not fit the file")
        self._offsets = np.frombuffer(self._file, "<u4", count + 1, 4).astype(np.int64)
        self._check(
            self._offsets[0] >= header
            and self._offsets[-1] == len(self._file)
            and bool(np.all(np.diff(self._offsets) >= 0)),
            "offsets do not fit the file",
        )
        self._read_configuration(self._file[header : self._offsets[0]])

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def tokens(self, sample: int) -> np.ndarray:
        """Token ids of a document, end of text included."""
        value = self._value(sample, "tokens")
        dtype = _DTYPES.get(self._encodings["tokens"])
        length_dtype = _LENGTHS.get(value[0]) if value else None
        self._check(dtype is not None and length_dtype is not None, "tokens are no array")
        start = 1 + length_dtype.itemsize
        self._check(start <= len(value), "an array without length")
        length = int(np.frombuffer(value, length_dtype, 1, 1)[0])
        self._check(
            length > 0 and start + length * dtype.itemsize == len(value),
            f"an array of {length} values cannot fill {len(value)} bytes",
        )
        return np.frombuffer(value, dtype, length, start)

    def text(self, sample: int, column: str) -> str:
        self._check(self._encodings.get(column) == "str", f"no text column {column}")
        return self._value(sample, column).decode("utf-8")

    def integer(self, sample: int, column: str) -> int:
        self._check(self._encodings.get(column) == "int", f"no integer column {column}")
        return struct.unpack("<q", self._value(sample, column))[0]

    def _read_configuration(self, block: bytes) -> None:
        try:
            config = json.loads(block)
            known = config["version"] == 2 and config["format"] == "mds"
            self._encodings = dict(
                zip(config["column_names"], config["column_encodings"], strict=True)
            )
            self._sizes = list(config["column_sizes"])
        except (KeyError, TypeError, ValueError) as error:
            raise ShardError(f"{self.path}: configuration cannot be read: {error!r}") from error
        self._check(known, "not MDS version 2")
        self._check(len(self._sizes) == len(self._encodings), "columns without sizes")

    def _value(self, sample: int, column: str) -> bytes:
        if not 0 <= sample < len(self):
            raise IndexError(f"{self.path}: no sample {sample} of {len(self)}")
        start, end = int(self._offsets[sample]), int(self._offsets[sample + 1])
        value = start + 4 * self._sizes.count(None)
        self._check(value <= end, f"sample {sample} is shorter than its sizes")
        found = b""
        for name, size in zip(self._encodings, self._sizes, strict=True):
            if size is None:
                (size,) = struct.unpack_from("<I", self._file, start)
                start += 4
            self._check(value + size <= end, f"sample {sample} ends within {name}")
            if name == column:
                found = self._file[value : value + size]
            value += size
        self._check(value == end, f"sample {sample} has bytes after its last column")
        self._check(column in self._encodings, f"no column {column}")
        return found

    def _check(self, holds: bool, problem: str) -> None:
        if not holds:
            raise ShardError(f"{self.path}: {problem}")
