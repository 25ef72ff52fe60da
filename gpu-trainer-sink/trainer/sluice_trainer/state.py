"""Checkpoints: model, optimiser, loader and random numbers in one file, saved at once.

`checkpoints/step-<8 digits>.pt`, written beside its place, synced and renamed. A file of that name
is whole; the newest one is where a run resumes. The two newest are kept.
"""

import os
from pathlib import Path
from typing import Any

import torch

from sluice_trainer.admissions import sync_directory

STATE_VERSION = 1
_KEPT = 2


class CheckpointError(Exception):
    """A checkpoint that is missing or of another version."""


def save(run: Path, step: int, state: dict[str, Any]) -> Path:
    """Saves a state; it is on disk when this returns."""
    directory = run / "checkpoints"
    directory.mkdir(parents=True, exist_ok=True)
    file = directory / f"step-{step:08d}.pt"
    temporary = directory / f".{file.name}.{os.getpid()}.tmp"
    with temporary.open("wb") as out:
        torch.save({"version": STATE_VERSION, "step": step, **state}, out)
        out.flush()
        os.fsync(out.fileno())
    temporary.replace(file)
    sync_directory(directory)
    for old in _checkpoints(run)[:-_KEPT]:
        old.unlink()
    return file


def load_newest(run: Path) -> dict[str, Any]:
    """The newest state of a run. Tensors and plain data only: the file cannot run code."""
    files = _checkpoints(run)
    if not files:
        raise CheckpointError(f"{run} has no checkpoint to resume from")
    state = torch.load(files[-1], map_location="cpu", weights_only=True)
    if state.get("version") != STATE_VERSION:
        raise CheckpointError(
            f"{files[-1]} has version {state.get('version')}, this code reads {STATE_VERSION}"
        )
    return state


def random_state() -> dict[str, Any]:
    """State of the generators that training uses."""
    cuda = torch.cuda.get_rng_state_all() if torch.cuda.is_available() else []
    return {"cpu": torch.get_rng_state(), "cuda": cuda}


def restore_random_state(state: dict[str, Any]) -> None:
    torch.set_rng_state(state["cpu"])
    if state["cuda"] and torch.cuda.is_available():
        torch.cuda.set_rng_state_all(state["cuda"])


def _checkpoints(run: Path) -> list[Path]:
    return sorted((run / "checkpoints").glob("step-*.pt"))
