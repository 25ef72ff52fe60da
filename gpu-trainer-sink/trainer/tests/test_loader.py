import copy

import numpy as np
import pytest
from roots import RootWriter, tokens

from sluice_trainer.admissions import Admissions, AdmissionsError
from sluice_trainer.commit_log import CommitLog
from sluice_trainer.loader import Loader, ResumeError
from sluice_trainer.mds import ShardError


def texts(first, count):
    return [f"document {i} " + "x" * (i * 7 % 23) for i in range(first, first + count)]


@pytest.fixture
def writer(tmp_path):
    writer = RootWriter(tmp_path / "recipe=0123456789abcdef")
    writer.append(texts(0, 6))
    writer.append(texts(100, 4), partition=1)
    writer.append(texts(6, 5))
    return writer


def loader(writer, plan, batch_size=2, sequence_length=16):
    return Loader(CommitLog(writer.root), Admissions(plan), sequence_length, batch_size)


def contents(block):
    return [(s.tokens.tolist(), s.starts.tolist()) for s in block.sequences], block.fresh


def test_fresh_documents_come_once_in_log_order(writer, tmp_path):
    stream = np.concatenate([tokens(t) for t in texts(0, 6) + texts(100, 4) + texts(6, 5)])
    reading = loader(writer, tmp_path / "plan")
    fresh = []
    while (block := reading.next_block()).fresh == 2:
        fresh += [s.tokens[1:] for s in block.sequences]
    fresh += [s.tokens[1:] for s in block.sequences[: block.fresh]]
    seen = np.concatenate(fresh)
    assert seen.tolist() == stream[1 : 1 + len(seen)].tolist()
    assert len(stream) - 1 - len(seen) < 16
    assert reading.fresh_tokens == len(seen)


def test_when_fresh_documents_run_out_the_prefix_is_replayed_and_counted(writer, tmp_path):
    reading = loader(writer, tmp_path / "plan")
    blocks = [reading.next_block() for _ in range(40)]
    assert blocks[-1].fresh == 0
    assert reading.replay_tokens > 2 * reading.fresh_tokens
    assert reading.fresh_tokens + reading.replay_tokens == 40 * 2 * 16
    replayed = [s for b in blocks for s in b.sequences[b.fresh :]]
    assert replayed[0].tokens.tolist() == blocks[0].sequences[0].tokens.tolist()


def test_a_document_that_arrives_later_is_fresh(writer, tmp_path):
    reading = loader(writer, tmp_path / "plan")
    while reading.next_block().fresh:
        pass
    writer.append(["A new one, long enough to fill a sequence."])
    block = reading.next_block()
    assert block.fresh == 2
    assert block.admission.log_length == 4


def test_fewer_tokens_than_a_sequence_are_replayed_until_it_is_full(tmp_path):
    writer = RootWriter(tmp_path / "root")
    writer.append(["ab"])
    block = loader(writer, tmp_path / "plan").next_block()
    assert block.fresh == 0
    assert block.sequences[0].tokens.tolist() == ([97, 98, 256] * 6)[:17]


def test_a_log_without_documents_is_refused(tmp_path):
    writer = RootWriter(tmp_path / "root")
    writer.append([], end=True)
    with pytest.raises(ValueError, match="lists no document"):
        loader(writer, tmp_path / "plan").next_block()


def test_a_loader_resumes_at_any_block(writer, tmp_path):
    whole = loader(writer, tmp_path / "plan")
    states, expected = [], []
    for _ in range(30):
        states.append(copy.deepcopy(whole.state_dict()))
        expected.append(contents(whole.next_block()))
    for block in range(30):
        again = loader(writer, tmp_path / "plan")
        again.load_state_dict(states[block])
        assert [contents(again.next_block()) for _ in range(block, 30)] == expected[block:]


def test_a_plan_is_used_again_although_the_log_grew(writer, tmp_path):
    whole = loader(writer, tmp_path / "plan")
    expected = [contents(whole.next_block()) for _ in range(20)]
    assert expected[-1][1] == 0
    writer.append(texts(200, 30))
    again = loader(writer, tmp_path / "plan")
    assert [contents(again.next_block()) for _ in range(20)] == expected
    assert again.next_block().fresh == 2


def test_another_log_is_refused(writer, tmp_path):
    reading = loader(writer, tmp_path / "plan")
    reading.next_block()
    state = reading.state_dict()
    other = RootWriter(tmp_path / "other")
    other.append(texts(0, 6))
    with pytest.raises(ResumeError, match=r"has 1 entries, but 3 were read"):
        loader(other, tmp_path / "plan2").load_state_dict(state)
    other.append(texts(100, 4), partition=1)
    other.append(texts(7, 5))
    with pytest.raises(ResumeError, match="this is another log"):
        loader(other, tmp_path / "plan2").load_state_dict(state)
    with pytest.raises(ResumeError, match="this is another log"):
        loader(other, tmp_path / "plan").next_block()


def test_another_tokenizer_is_refused(writer, tmp_path):
    state = loader(writer, tmp_path / "plan").state_dict()
    other = RootWriter(tmp_path / "other", tokenizer="other bytes")
    other.append(texts(0, 6))
    with pytest.raises(ResumeError, match="tokenizer_sha256 was"):
        loader(other, tmp_path / "plan").load_state_dict(state)


def test_other_settings_and_another_version_are_refused(writer, tmp_path):
    state = loader(writer, tmp_path / "plan").state_dict()
    with pytest.raises(ResumeError, match="batch_size was 2, but is now 3"):
        loader(writer, tmp_path / "plan", batch_size=3).load_state_dict(state)
    with pytest.raises(ResumeError, match="sequence_length was 16, but is now 8"):
        loader(writer, tmp_path / "plan", sequence_length=8).load_state_dict(state)
    with pytest.raises(ResumeError, match="has version 2, this code reads 1"):
        loader(writer, tmp_path / "plan").load_state_dict({**state, "version": 2})


def test_a_changed_shard_is_refused(writer, tmp_path):
    shard = CommitLog(writer.root).entries[0].shards[0].path
    shard.write_bytes(shard.read_bytes()[:-1] + b"\0")
    with pytest.raises(ShardError, match="sha256"):
        loader(writer, tmp_path / "plan").next_block()


def test_half_a_line_of_the_plan_is_forgotten(tmp_path):
    file = tmp_path / "plan"
    first = Admissions(file).of(0, 5, "ab" * 32)
    with file.open("a") as out:
        out.write('{"block": 1, "log_le')
    again = Admissions(file)
    assert len(again) == 1
    assert again.of(0, 9, "cd" * 32) == first
    assert again.of(1, 9, "cd" * 32).log_length == 9
    assert len(Admissions(file)) == 2


def test_a_plan_with_a_gap_is_refused(tmp_path):
    file = tmp_path / "plan"
    Admissions(file).of(0, 5, "ab" * 32)
    with pytest.raises(AdmissionsError, match="the plan ends at 1"):
        Admissions(file).of(2, 5, "ab" * 32)
    file.write_text(file.read_text() * 2)
    with pytest.raises(AdmissionsError, match="line 2 is about block 0"):
        Admissions(file)
