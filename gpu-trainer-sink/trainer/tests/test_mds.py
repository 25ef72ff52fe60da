import hashlib

import pytest
from roots import EOS, shard

from sluice_trainer.mds import ShardError, ShardReader

CONTENT = shard([("a" * 32, 0, "hello"), ("b" * 32, 1, ""), ("c" * 32, 2, "x" * 300)])


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "x.mds"
    file.write_bytes(CONTENT)
    return file


def read_all(file):
    reader = ShardReader(file)
    for sample in range(len(reader)):
        reader.tokens(sample)


def test_samples_are_read(file):
    reader = ShardReader(file, hashlib.sha256(CONTENT).hexdigest())
    assert len(reader) == 3
    assert reader.tokens(0).tolist() == [*b"hello", EOS]
    assert reader.tokens(1).tolist() == [EOS]
    assert len(reader.tokens(2)) == 301
    assert reader.text(2, "doc_id") == "c" * 32
    assert reader.integer(1, "ordinal") == 1


def test_a_file_clipped_anywhere_is_refused(file):
    for length in range(len(CONTENT)):
        file.write_bytes(CONTENT[:length])
        with pytest.raises(ShardError, match=r"x\.mds"):
            read_all(file)


def test_a_file_with_any_byte_flipped_never_breaks_the_reader(file):
    refused = 0
    for i in range(len(CONTENT)):
        file.write_bytes(CONTENT[:i] + bytes([CONTENT[i] ^ 0xFF]) + CONTENT[i + 1 :])
        try:
            read_all(file)
        except ShardError:
            refused += 1
    assert refused > 200


def test_a_file_with_another_digest_is_refused(file):
    with pytest.raises(ShardError, match="sha256 is"):
        ShardReader(file, "0" * 64)


def test_a_missing_file_a_missing_column_and_a_missing_sample_are_refused(file):
    with pytest.raises(ShardError, match="missing"):
        ShardReader(file.with_name("y.mds"))
    with pytest.raises(ShardError, match="no text column url"):
        ShardReader(file).text(0, "url")
    with pytest.raises(IndexError):
        ShardReader(file).tokens(3)
