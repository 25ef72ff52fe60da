"""The command, each time in a process of its own, on byte tokens to be quick."""

import gzip
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from roots import GOLDEN, RootWriter

from sluice_trainer.train import main

REPOSITORY = Path(__file__).parents[3]
# One thread: the model is too small for two, and other work on the machine does not matter.
ENVIRONMENT = {**os.environ, "OMP_NUM_THREADS": "1"}
SMALL = ("--layers", "2", "--width", "32", "--sequence-length", "32", "--batch-size", "4")


def train(*arguments, check=True):
    command = [sys.executable, "-m", "sluice_trainer.train", *map(str, arguments)]
    done = subprocess.run(
        command,
        cwd=REPOSITORY / "gpu-trainer-sink/trainer",
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    if check:
        assert done.returncode == 0, done.stderr
    return done


def steps(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def writer(tmp_path):
    writer = RootWriter(tmp_path / "out/shards/recipe=0123456789abcdef")
    source = (REPOSITORY / "gpu-trainer-sink/trainer/sluice_trainer/loader.py").read_text()
    writer.append(source.split("\n\n"))
    return writer


def test_eight_steps_and_twelve_in_another_process_are_twenty(writer, tmp_path):
    directory = tmp_path / "out"
    whole = steps(train(directory, "--steps", 20, "--json", "--out", tmp_path / "a", *SMALL))
    first = steps(train(directory, "--steps", 8, "--json", "--out", tmp_path / "b", *SMALL))
    second = steps(
        train(directory, "--steps", 20, "--json", "--out", tmp_path / "b", "--resume", *SMALL)
    )
    assert [s["step"] for s in whole] == list(range(1, 21))
    assert len(second) == 12
    assert first + second == whole


def test_a_killed_run_goes_on_with_the_same_losses_although_the_log_grew(writer, tmp_path):
    directory, out = tmp_path / "out", tmp_path / "run"
    whole = steps(train(directory, "--steps", 20, "--json", "--out", tmp_path / "a", *SMALL))
    command = [
        sys.executable,
        "-m",
        "sluice_trainer.train",
        str(directory),
        "--steps",
        "100000",
        "--checkpoint-every",
        "8",
        "--json",
        "--out",
        str(out),
        *SMALL,
    ]
    with subprocess.Popen(
        command,
        cwd=REPOSITORY / "gpu-trainer-sink/trainer",
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        lines = [json.loads(process.stdout.readline()) for _ in range(20)]
        process.send_signal(signal.SIGKILL)
    assert lines == whole
    saved = max(int(p.stem[5:]) for p in (out / "checkpoints").glob("step-*.pt"))
    planned = len((out / "admissions.jsonl").read_text().splitlines())
    assert 16 <= saved <= planned
    writer.append(["Something new that was not there when the blocks were planned."] * 50)

    again = steps(train(directory, "--steps", planned + 1, "--json", "--out", out, "--resume"))

    assert [s["step"] for s in again] == list(range(saved + 1, planned + 2))
    assert again[-1]["log_length"] == 2
    assert all(s["log_length"] == 1 for s in again[:-1])
    assert [s for s in again if s["step"] <= 20] == whole[saved:]


def test_the_loss_falls_on_source_code(writer, tmp_path):
    losses = [s["loss"] for s in steps(train(tmp_path / "out", "--steps", 60, "--json", *SMALL))]
    assert losses[0] == pytest.approx(5.55, abs=0.2)  # ln 257: nothing is known yet
    assert sum(losses[-5:]) / 5 < losses[0] - 1.5


def test_the_loss_falls_on_prose(tmp_path):
    shared = Path(os.environ.get("SLUICE_SHARED") or REPOSITORY.parent / "shared")
    text = shared / "data/tinyshakespeare/input.txt.gz"
    if not text.exists():
        pytest.skip(f"{text} is not here")
    writer = RootWriter(tmp_path / "root")
    writer.append(gzip.decompress(text.read_bytes()).decode()[:60_000].split("\n\n"))
    done = steps(train(tmp_path / "root", "--steps", 60, "--json", *SMALL))
    assert all(s["replay_tokens"] == 0 for s in done)
    losses = [s["loss"] for s in done]
    assert sum(losses[-5:]) / 5 < losses[0] - 1.5


def test_what_the_sink_writes_is_trained_on_and_each_run_gets_a_folder(tmp_path, capsys):
    (tmp_path / "shards").mkdir()
    (tmp_path / "shards" / GOLDEN.name).symlink_to(GOLDEN)
    for number in (1, 2):
        assert main([str(tmp_path), "--steps", "2", "--layers", "1", "--width", "16"]) == 0
        assert capsys.readouterr().out.startswith("step 1  loss ")
        assert (tmp_path / f"runs/run-{number:04d}/checkpoints/step-00000002.pt").exists()


def test_what_cannot_be_done_is_said_plainly(writer, tmp_path, capsys):
    directory, run = str(tmp_path / "out"), str(tmp_path / "run")
    assert main([directory, "--steps", "1", "--out", run, *SMALL]) == 0
    for arguments, message in (
        ([str(tmp_path / "nothing")], "no shards in"),
        ([directory, "--resume"], "no run in"),
        ([directory, "--width", "10", "--heads", "4"], "multiple of 2 * heads"),
        ([directory, "--out", run], "holds a run already"),
        ([directory, "--out", run, "--resume", "--seed", "7"], "the run began with"),
    ):
        capsys.readouterr()
        assert main(arguments) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith("train: ")
        assert message in said.err


def test_a_wrong_option_is_wrong_use(capsys):
    with pytest.raises(SystemExit) as exit_code:
        main(["somewhere", "--steps", "0"])
    assert exit_code.value.code == 2
    assert "must be 1 or more, but is 0" in capsys.readouterr().err


def test_shards_without_a_document_are_refused(tmp_path, capsys):
    RootWriter(tmp_path / "root").append([], end=True)
    assert main([str(tmp_path / "root")]) == 1
    assert "its commit log lists none" in capsys.readouterr().err
