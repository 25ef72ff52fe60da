"""Documents per CPU second: the C++ program `fasttext` against Sluice's engine, same model and text.

usage: fasttext_speed.py DOCS_JSONL [--ntrex ZIP] [--folder DIR] [--rounds N] [--core N]

Makes, if they are not in the folder yet: the text (the first 20,000 documents, one a line) and a
model shaped like a language identifier (dim 16, minn 2, maxn 4, 2 million buckets, hierarchical
softmax, 45 labels), trained by the C++ program on NTREX sentences and on later documents. Its
accuracy means nothing. Then both programs predict the text in turn, pinned to one core. Loading the
model, and for Java starting the machine, is measured on an empty text and subtracted.

Build first: ./mvnw -q -pl tests/benchmarks -am package -DskipTests
"""

import argparse
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import zipfile
from pathlib import Path

import jvm

HERE = Path(__file__).resolve().parent
DOCUMENTS = 20_000
TRAINING_DOCUMENTS = 30_000
LABELS = 45


def main() -> None:
    parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
    parser.add_argument("documents", type=Path)
    parser.add_argument("--ntrex", type=Path)
    parser.add_argument("--folder", type=Path, default=Path("/tmp/sluice-fasttext-speed"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--core", type=int, default=0)
    args = parser.parse_args()
    shared = Path(os.environ.get("SLUICE_SHARED", HERE.parents[1].parent / "shared"))
    ntrex = args.ntrex or shared / "data/langid_ntrex128/ntrex128.zip"
    args.folder.mkdir(parents=True, exist_ok=True)
    text = args.folder / "documents.txt"
    empty = args.folder / "empty.txt"
    model = args.folder / "model.bin"
    empty.write_bytes(b"")
    if not text.exists():
        write_text(args.documents, text)
    if not model.exists():
        train(args.documents, ntrex, args.folder)
    programs = {
        "C++": ["fasttext", "predict-prob"],
        "Sluice": jvm.command("PredictLines", "-Xmx256m"),
    }
    seconds = {name: [] for name in programs}
    loading = {name: [] for name in programs}
    for number in range(args.rounds):
        for name, command in programs.items():
            loading[name].append(cpu_seconds([*command, model, empty], args.core, "/dev/null"))
            out = args.folder / f"{name}.out"
            seconds[name].append(cpu_seconds([*command, model, text], args.core, out))
            print(
                f"round {number + 1} {name}: {seconds[name][-1]:.2f} CPU s,"
                f" of which {loading[name][-1]:.2f} for start and model",
                file=sys.stderr,
            )
    report(seconds, loading)
    compare(args.folder)


def write_text(documents: Path, text: Path) -> None:
    with documents.open(encoding="utf-8") as lines, text.open("w", encoding="utf-8") as out:
        for line in itertools.islice(lines, DOCUMENTS):
            out.write(json.loads(line)["text"].replace("\n", " ") + "\n")


def train(documents: Path, ntrex: Path, folder: Path) -> None:
    prefix = "newstest2019-ref."
    training = folder / "train.txt"
    with zipfile.ZipFile(ntrex) as texts, training.open("w", encoding="utf-8") as out:
        names = sorted(n for n in texts.namelist() if n.startswith(prefix))
        names = names[:: len(names) // LABELS][:LABELS]
        labels = [f"__label__{name[len(prefix) : -len('.txt')]}" for name in names]
        for name, label in zip(names, labels, strict=True):
            for line in texts.read(name).decode().splitlines():
                out.write(f"{label} {line}\n")
        with documents.open(encoding="utf-8") as lines:
            later = itertools.islice(lines, DOCUMENTS, DOCUMENTS + TRAINING_DOCUMENTS)
            for number, line in enumerate(later):
                words = " ".join(json.loads(line)["text"].split())
                out.write(f"{labels[number % LABELS]} {words[:3000]}\n")
    options = "-dim 16 -minn 2 -maxn 4 -bucket 2000000 -loss hs -epoch 1 -lr 0.2 -minCount 2"
    stem = ["-input", training, "-output", folder / "model", "-thread", "1", "-verbose", "0"]
    subprocess.run(["fasttext", "supervised", *stem, *options.split()], check=True)
    (folder / "model.vec").unlink()
    training.unlink()


def cpu_seconds(command: list, core: int, out: str | Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(out, "wb") as stdout:
        pinned = ["taskset", "-c", str(core), *map(str, command)]
        subprocess.run(pinned, stdout=stdout, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def report(seconds: dict, loading: dict) -> None:
    net = {
        name: statistics.median(seconds[name]) - statistics.median(loading[name])
        for name in seconds
    }
    for name, every in seconds.items():
        whole = statistics.median(every)
        print(
            f"{name}: {DOCUMENTS / net[name]:,.0f} documents per CPU second;"
            f" with start and model {DOCUMENTS / whole:,.0f}"
        )
    print(f"ratio: {net['C++'] / net['Sluice']:.2f}")
    rounds = zip(seconds["C++"], seconds["Sluice"], strict=True)
    print(f"ratio with start and model, by round: {[round(a / b, 2) for a, b in rounds]}")


def compare(folder: Path) -> None:
    """Both programs must have said the same."""
    lines = [(folder / f"{name}.out").read_text().splitlines() for name in ("C++", "Sluice")]
    labels = 0
    furthest = 0.0
    for ours, theirs in zip(*lines, strict=True):
        labels += ours.split()[:1] != theirs.split()[:1]
        for a, b in zip(ours.split()[1:2], theirs.split()[1:2], strict=True):
            furthest = max(furthest, abs(float(a) - float(b)))
    print(f"{labels} labels differ; probabilities differ by at most {furthest:.1e}")


if __name__ == "__main__":
    main()
