"""Identity of the tokeniser that made the shards. Text is never encoded here."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path


class TokenizerError(Exception):
    """A tokeniser record that is missing or was changed."""


@dataclass(frozen=True)
class TokenizerIdentity:
    """What a trainer needs of the record; the digest stands for all of it."""

    sha256: str
    name: str
    vocabulary_size: int
    eos: int


def read_identity(root: Path, sha256: str) -> TokenizerIdentity:
    """Reads `tokenizer/<sha256>.json` and checks that it is the record of that name."""
    file = root / "tokenizer" / f"{sha256}.json"
    try:
        content = file.read_bytes()
    except FileNotFoundError as error:
        raise TokenizerError(f"{file}: missing") from error
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise TokenizerError(f"{file}: its sha256 is {found}: it was changed")
    record = json.loads(content)
    return TokenizerIdentity(sha256, record["name"], record["vocabulary_size"], record["eos"])
