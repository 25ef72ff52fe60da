"""The rule that keeps a fifth of every evaluation set out of training."""

import hashlib


def is_held_out(key):
    """Whether the first byte of the SHA-256 of the key is below 51."""
    return hashlib.sha256(key.encode("utf-8")).digest()[0] < 51
