"""Trains a small model on a root of shards.

  python -m sluice_trainer.train out                      20 steps on the shards of a refine run
  python -m sluice_trainer.train out --steps 200 --json   one JSON line per step
  python -m sluice_trainer.train out --steps 400 --resume the newest run goes on to step 400

Losses on stdout, everything else on stderr. Exit code 0: done, 1: failed, 2: wrong use.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path

# Before CUDA is first used: its matrix products are then the same in every run.
os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")

from sluice_trainer import state
from sluice_trainer.admissions import AdmissionsError
from sluice_trainer.commit_log import CommitLogError, find_root
from sluice_trainer.loader import ResumeError
from sluice_trainer.mds import ShardError
from sluice_trainer.run import RunConfig, Step, TrainingRun
from sluice_trainer.tokenizer import TokenizerError

_FAILURES = (
    AdmissionsError,
    CommitLogError,
    OSError,
    ResumeError,
    ShardError,
    state.CheckpointError,
    TokenizerError,
    ValueError,
)


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        _train(options)
    except BrokenPipeError:
        # The reader of stdout has gone; keep Python from writing to it once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except _FAILURES as error:
        print(f"train: {error}", file=sys.stderr)
        return 1
    return 0


def _train(options: argparse.Namespace) -> None:
    root = find_root(options.directory)
    directory = _run_directory(options)
    saved = state.load_newest(directory) if options.resume else None
    run = TrainingRun(root, directory, _config(options, saved), options.device)
    if saved is not None:
        run.resume(saved)
    elif (directory / "checkpoints").exists():
        raise ValueError(f"{directory} holds a run already: --resume it, or name another --out")
    _say(f"shards {root}, run {directory}, from step {run.steps_done} to {options.steps}")
    _say(
        f"tokenizer {run.tokenizer.name}, "
        f"{sum(p.numel() for p in run.model.parameters()):,} parameters, on {run.device}"
    )
    started = time.monotonic()
    first = run.steps_done
    while run.steps_done < options.steps:
        _print(run.step(), options.json)
        due = options.checkpoint_every and run.steps_done % options.checkpoint_every == 0
        if due or run.steps_done == options.steps:
            _say(f"saved {run.save()}")
    seconds = time.monotonic() - started
    tokens = (run.steps_done - first) * run.config.batch_size * run.config.sequence_length
    _say(
        f"{tokens} tokens in {seconds:.1f} s; of all so far {run.loader.fresh_tokens} fresh "
        f"and {run.loader.replay_tokens} replayed"
    )


def _config(options: argparse.Namespace, saved: dict | None) -> RunConfig:
    """The run's own configuration, with what the command line names; `resume` compares."""
    named = {f.name: getattr(options, f.name) for f in fields(RunConfig)}
    given = {name: value for name, value in named.items() if value is not None}
    return RunConfig(**{**(saved["config"] if saved else {}), **given})


def _run_directory(options: argparse.Namespace) -> Path:
    if options.out:
        return options.out
    runs = options.directory / "runs"
    numbers = [int(path.name[4:]) for path in runs.glob("run-[0-9]*") if path.name[4:].isdigit()]
    newest = max(numbers, default=0)
    if options.resume and not newest:
        raise FileNotFoundError(f"no run in {runs} to resume")
    return runs / f"run-{newest if options.resume else newest + 1:04d}"


def _print(step: Step, as_json: bool) -> None:
    if as_json:
        print(json.dumps(asdict(step)), flush=True)
    else:
        print(
            f"step {step.step}  loss {step.loss:.4f}  fresh {step.fresh_tokens}  "
            f"replayed {step.replay_tokens}",
            flush=True,
        )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    examples, _, _ = __doc__.partition("\n\nLosses")
    defaults = RunConfig()
    parser = argparse.ArgumentParser(
        prog="sluice_trainer.train",
        description=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("directory", type=Path, help="a refine run's folder, or a root of shards")
    parser.add_argument("--steps", type=_positive, default=20, help="go up to this step (20)")
    for name, kind, text in (
        ("batch_size", _positive, "sequences per step"),
        ("sequence_length", _positive, "tokens per sequence"),
        ("seed", int, "of the model's first weights"),
        ("layers", _positive, "of the model"),
        ("heads", _positive, "of attention"),
        ("width", _positive, "of the model, a multiple of 2 * heads"),
        ("learning_rate", float, "after ten steps of warm-up"),
    ):
        flag = "--" + name.replace("_", "-")
        parser.add_argument(flag, type=kind, help=f"{text} ({getattr(defaults, name)})")
    parser.add_argument(
        "--checkpoint-every", type=_positive, help="steps; the last step is always saved"
    )
    parser.add_argument("--resume", action="store_true", help="go on from the newest checkpoint")
    parser.add_argument("--out", type=Path, help="folder of the run (DIR/runs/run-<number>)")
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--json", action="store_true", help="one JSON object per step")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"must be 1 or more, but is {number}")
    return number


if __name__ == "__main__":
    sys.exit(main())
