"""Trains the tiny models of this folder with the C++ program `fasttext` 0.9.2 (Debian's package).

usage: make_fixtures.py SHARED_DATA_FOLDER

Text: novels in the public domain, four languages. Each model comes with what the program predicts
for lines.txt with k = 3.
"""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
REPRODUCIBLE = ["-epoch", "25", "-lr", "1", "-thread", "1", "-verbose", "0"]
SMALL = ["-dim", "4", "-minCount", "25", *REPRODUCIBLE]
MODELS = {
    "hierarchical": ("-loss hs -minn 2 -maxn 3 -bucket 120", None),
    "softmax": ("-loss softmax -wordNgrams 2 -bucket 150", None),
    "one-vs-all": ("-loss ova -minn 1 -maxn 2 -bucket 100", None),
    "negative": ("-loss ns", None),
    "pruned": (
        "-loss softmax -wordNgrams 2 -minn 2 -maxn 4 -bucket 5000",
        "-cutoff 300 -retrain -qnorm -dsub 3",
    ),
    "quantized": ("-loss hs -minn 3 -maxn 3 -bucket 300", "-dsub 2"),
}
ODD = [
    "",
    " \t ",
    "the\tof\rand\x0bto\x0ca",
    "__label__en the __label__none of and",
    "Zürich ærø naïve façade",
    "日本語 テキスト",
    "x" * 100,
    "the",
    "qqqq",
]


def novel_lines(shared: Path, language: str) -> list[str]:
    with zipfile.ZipFile(shared / f"prose_{language}_novels" / f"{language}_novels.zip") as novels:
        name = min(n for n in novels.namelist() if n.endswith((".txt", ".xml")))
        lines = novels.read(name).decode("utf-8", "replace").splitlines()
    return [" ".join(line.split()) for line in lines if 40 < len(line) < 100][200:700]


def main() -> None:
    shared = Path(sys.argv[1])
    lines = {x: novel_lines(shared, x) for x in ("english", "french", "german", "spanish")}
    test = [text for texts in lines.values() for text in texts[:10]] + ODD
    (HERE / "lines.txt").write_text("".join(f"{line}\n" for line in test), newline="")
    with tempfile.TemporaryDirectory() as scratch:
        train = Path(scratch, "train.txt")
        train.write_text(
            "".join(
                f"__label__{language} {text}\n"
                for row in zip(*(texts[10:] for texts in lines.values()), strict=False)
                for language, text in zip(lines, row, strict=True)
            )
        )
        for name, (options, quantize) in MODELS.items():
            make(Path(scratch, name), train, options.split(), quantize)


def make(scratch: Path, train: Path, options: list[str], quantize: str | None) -> None:
    paths = ["-input", str(train), "-output", str(scratch)]
    subprocess.run(["fasttext", "supervised", *paths, *SMALL, *options], check=True)
    suffix = ".bin"
    if quantize:
        suffix = ".ftz"
        again = [*paths, *quantize.split(), *REPRODUCIBLE]
        subprocess.run(["fasttext", "quantize", *again], check=True)
    model = HERE / (scratch.name + suffix)
    model.write_bytes(scratch.with_suffix(suffix).read_bytes())
    predicted = subprocess.run(
        ["fasttext", "predict-prob", str(model), str(HERE / "lines.txt"), "3"],
        check=True,
        capture_output=True,
    ).stdout
    (HERE / f"{scratch.name}.expected").write_bytes(predicted)


if __name__ == "__main__":
    main()
