"""A training run: model, optimiser and loader, that step, save and resume together."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from sluice_trainer import state
from sluice_trainer.admissions import Admissions
from sluice_trainer.commit_log import CommitLog
from sluice_trainer.loader import Block, Loader, ResumeError
from sluice_trainer.model import ModelConfig, Transformer
from sluice_trainer.tokenizer import read_identity

WARM_UP_STEPS = 10


@dataclass(frozen=True)
class RunConfig:
    """What a run keeps for life. The learning rate is warmed up, then constant."""

    batch_size: int = 4
    sequence_length: int = 128
    seed: int = 0
    layers: int = 4
    heads: int = 4
    width: int = 128
    learning_rate: float = 1e-3


@dataclass(frozen=True)
class Step:
    """What one optimiser step saw. Loss in nats per token, measured before the update."""

    step: int
    loss: float
    fresh_sequences: int
    fresh_tokens: int
    replay_tokens: int
    log_length: int


class TrainingRun:
    """Reads `root`, writes `directory`. On a CPU same log, plan and seed give the same losses."""

    def __init__(self, root: Path, directory: Path, config: RunConfig, device: str):
        self.directory = directory
        self.config = config
        self.device = torch.device(device)
        self.log = CommitLog(root)
        if not any(entry.shards for entry in self.log.entries):
            raise FileNotFoundError(f"no shards in {root}: its commit log lists none")
        self.tokenizer = read_identity(root, self.log.entries[0].tokenizer_sha256)
        self.loader = Loader(
            self.log,
            Admissions(directory / "admissions.jsonl"),
            config.sequence_length,
            config.batch_size,
        )
        # Attention under a mask has no deterministic gradient on every GPU: there it only warns.
        torch.use_deterministic_algorithms(True, warn_only=self.device.type == "cuda")
        torch.manual_seed(config.seed)
        sizes = ModelConfig(
            self.tokenizer.vocabulary_size, config.layers, config.heads, config.width
        )
        self.model = Transformer(sizes).to(self.device)
        self.optimiser = torch.optim.AdamW(
            self.model.parameters(), lr=config.learning_rate, betas=(0.9, 0.95), weight_decay=0.1
        )

    @property
    def steps_done(self) -> int:
        return self.loader.block

    def step(self) -> Step:
        """Builds the next block and takes one optimiser step on it."""
        block = self.loader.next_block()
        rate = self.config.learning_rate * min(1.0, (block.number + 1) / WARM_UP_STEPS)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.device.type == "cuda"):
            loss = self.model.loss(*self._tensors(block))
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        return Step(
            step=self.steps_done,
            loss=loss.item(),
            fresh_sequences=block.fresh,
            fresh_tokens=self.loader.fresh_tokens,
            replay_tokens=self.loader.replay_tokens,
            log_length=block.admission.log_length,
        )

    def save(self) -> Path:
        """Saves model and loader together: a crash rolls back both or neither."""
        return state.save(
            self.directory,
            self.steps_done,
            {
                "config": asdict(self.config),
                "model": self.model.state_dict(),
                "optimiser": self.optimiser.state_dict(),
                "loader": self.loader.state_dict(),
                "random": state.random_state(),
            },
        )

    def resume(self, saved: dict[str, Any]) -> None:
        """Goes on from a checkpoint of a run with the same configuration."""
        if saved["config"] != asdict(self.config):
            raise ResumeError(f"the run began with {saved['config']}, not {asdict(self.config)}")
        self.loader.load_state_dict(saved["loader"])
        self.model.load_state_dict(saved["model"])
        self.optimiser.load_state_dict(saved["optimiser"])
        state.restore_random_state(saved["random"])

    def _tensors(self, block: Block) -> list[torch.Tensor]:
        def stacked(arrays: list[np.ndarray]) -> torch.Tensor:
            return torch.from_numpy(np.stack(arrays).astype(np.int64)).to(self.device)

        return [
            stacked([sequence.tokens[:-1] for sequence in block.sequences]),
            stacked([sequence.document for sequence in block.sequences]),
            stacked([sequence.position for sequence in block.sequences]),
            stacked([sequence.targets for sequence in block.sequences]),
        ]
