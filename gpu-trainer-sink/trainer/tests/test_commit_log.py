import pytest
from roots import RootWriter

from sluice_trainer.commit_log import GENESIS, CommitLog, CommitLogError, find_root


@pytest.fixture
def writer(tmp_path):
    writer = RootWriter(tmp_path / "recipe=0123456789abcdef")
    writer.append(["one", "two"])
    writer.append(["other"], partition=1)
    writer.append(["three"])
    return writer


def test_entries_are_read_in_order(writer):
    log = CommitLog(writer.root)
    assert [entry.seq for entry in log.entries] == [0, 1, 2]
    assert [(e.first_ordinal, e.end_ordinal) for e in log.entries] == [(0, 2), (0, 1), (2, 3)]
    assert log.head_sha256 == log.entries[-1].sha256
    assert log.head_sha256_at(0) == GENESIS


def test_what_is_appended_later_is_read_by_refresh(writer):
    log = CommitLog(writer.root)
    writer.append([], end=True)
    assert len(log.entries) == 3
    log.refresh()
    assert log.entries[3].end
    assert log.entries[3].shards == ()


def test_an_edited_entry_is_found_by_the_one_after_it(writer):
    file = writer.root / "log" / f"{1:020d}.json"
    file.write_text(file.read_text().replace('"recipe": "test"', '"recipe": "best"'))
    with pytest.raises(CommitLogError, match=r"0002\.json: .*one of the two was changed"):
        CommitLog(writer.root)


def test_a_missing_entry_is_found_by_those_that_remain(writer):
    (writer.root / "log" / f"{1:020d}.json").unlink()
    with pytest.raises(CommitLogError, match=r"0001\.json: is missing"):
        CommitLog(writer.root)


def test_a_foreign_file_is_found_but_a_hidden_one_is_not(writer):
    (writer.root / "log" / ".x.tmp").write_text("half")
    assert len(CommitLog(writer.root).entries) == 3
    (writer.root / "log" / "notes.txt").write_text("")
    with pytest.raises(CommitLogError, match="does not belong"):
        CommitLog(writer.root)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"schema_version": 1', '"schema_version": 2'),
        ('"partition": 0', '"partition": -1'),
        ('"partition": 0', '"partition": true'),
        ('"from": 2', '"from": 1'),
        ('"seq": 2', '"seq": 3'),
        ('"seq": 2', '"seq": 2, "seq": 2'),
        ('"role": "train"', '"role": "eval"'),
        ('"end": false', '"end": 0'),
        ("shards/", "../../"),
        ('"topic": "curated.test", ', ""),
        ("}", ""),
    ],
)
def test_an_entry_that_is_no_entry_is_found_and_named(writer, before, after):
    file = writer.root / "log" / f"{2:020d}.json"
    assert before in file.read_text()
    file.write_text(file.read_text().replace(before, after))
    with pytest.raises(CommitLogError, match=r"0002\.json"):
        CommitLog(writer.root)


def test_a_folder_without_or_with_several_roots_is_refused(tmp_path, writer):
    assert find_root(tmp_path) == writer.root
    with pytest.raises(FileNotFoundError, match="no shards in"):
        find_root(tmp_path / "nothing")
    RootWriter(tmp_path / "recipe=fedcba9876543210")
    with pytest.raises(ValueError, match="several roots"):
        find_root(tmp_path)
