"""The write-ahead plan of a run: how much of the log each block may read.

When a commit is seen depends on timing, and it is the only thing that does. So the decision is
written down, durably, before a block is built from it. After a crash the decision is read again
instead of taken again, and the block is the same.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path


class AdmissionsError(Exception):
    """A plan that cannot be believed."""


@dataclass(frozen=True)
class Admission:
    """Block `block` may read the first `log_length` entries, which end in `log_head_sha256`."""

    block: int
    log_length: int
    log_head_sha256: str


class Admissions:
    """`admissions.jsonl` of a run, a line per block, contiguous from 0."""

    def __init__(self, file: Path):
        self._file = file
        self._admissions: list[Admission] = []
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists():
            self._read()

    def __len__(self) -> int:
        return len(self._admissions)

    def of(self, block: int, log_length: int, log_head_sha256: str) -> Admission:
        """The decision for a block: the one on record, else the one given, put on record."""
        if block < len(self._admissions):
            return self._admissions[block]
        if block > len(self._admissions):
            raise AdmissionsError(
                f"{self._file}: block {block} wanted, but the plan ends at {len(self)}"
            )
        admission = Admission(block, log_length, log_head_sha256)
        self._append(json.dumps(asdict(admission)) + "\n")
        self._admissions.append(admission)
        return admission

    def _append(self, line: str) -> None:
        with self._file.open("ab") as out:
            out.write(line.encode())
            out.flush()
            os.fsync(out.fileno())
        if not self._admissions:
            sync_directory(self._file.parent)

    def _read(self) -> None:
        content = self._file.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        for number, line in enumerate(whole.splitlines()):
            try:
                admission = Admission(**json.loads(line))
            except (TypeError, ValueError) as error:
                raise AdmissionsError(f"{self._file}: line {number + 1}: {error!r}") from error
            if admission.block != number:
                raise AdmissionsError(
                    f"{self._file}: line {number + 1} is about block {admission.block}"
                )
            self._admissions.append(admission)
        if len(whole) < len(content):
            # Half a line: we died while writing it, so no block was built from it.
            os.truncate(self._file, len(whole))


def sync_directory(directory: Path) -> None:
    """Puts the names in a directory on disk."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
