"""The root that the Java sink writes byte for byte in its own tests."""

import numpy as np
import pytest
from roots import GOLDEN

from sluice_trainer.commit_log import CommitLog, find_root
from sluice_trainer.mds import ShardReader
from sluice_trainer.tokenizer import TokenizerError, read_identity


def test_every_document_is_read_in_log_order():
    documents = [
        (entry.partition, reader.integer(i, "ordinal"), reader.tokens(i))
        for entry in CommitLog(GOLDEN).entries
        for shard in entry.shards
        for reader in [ShardReader(shard.path, shard.sha256)]
        for i in range(len(reader))
    ]
    assert sorted(d[:2] for d in documents) == [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (1, 0)]
    by_place = {d[:2]: d[2] for d in documents}
    # tiktoken's ids of the same texts, and the end of text after each.
    assert by_place[1, 0].tolist() == [32, 18398, 286, 663, 898, 13, 50256]
    assert by_place[0, 1].tolist() == [50256]
    assert by_place[0, 4][:300].tolist() == [4775] + [1573] * 299
    assert all(list(tokens).count(50256) == 1 for tokens in by_place.values())
    assert all(tokens.dtype == np.dtype("<u2") for tokens in by_place.values())


def test_provenance_is_kept_with_the_tokens():
    shard = CommitLog(GOLDEN).entries[0].shards[0]
    reader = ShardReader(shard.path, shard.sha256)
    assert reader.text(0, "slice") == "c4"
    assert reader.text(0, "source") == "input/part-0.jsonl#0"
    assert reader.text(0, "url") == "https://example.org/0"
    assert reader.text(0, "language") == "en"
    assert reader.text(0, "title") == ""
    assert reader.integer(0, "n_bytes") == 43


def test_each_partition_has_ended():
    ended = {(e.topic, e.partition) for e in CommitLog(GOLDEN).entries if e.end}
    assert ended == {("curated.web", 0), ("curated.web", 1)}


def test_the_tokenizer_record_is_the_one_the_log_names():
    identity = read_identity(GOLDEN, CommitLog(GOLDEN).entries[0].tokenizer_sha256)
    assert (identity.name, identity.vocabulary_size, identity.eos) == ("r50k_base", 50257, 50256)
    with pytest.raises(TokenizerError, match="missing"):
        read_identity(GOLDEN, "0" * 64)


def test_a_root_is_found_from_the_folders_above():
    assert find_root(GOLDEN) == GOLDEN
    assert find_root(GOLDEN.parent) == GOLDEN
