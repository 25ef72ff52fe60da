"""Compares the main text that Sluice and its peers take from annotated pages.

usage: extraction.py SHARED [--part all|fit|report] [--only NAME,...]

SHARED: the folder of reference data, ../shared. The peers must be importable;
tests/benchmarks/README.md installs them.

Two sets, both by their publishers' measures:
- scrapinghub: 86 articles; the tokens are runs of word characters, 4 in a row a shingle; precision
  and recall are means over pages, F1 is of these means (article-extraction-benchmark).
- trafilatura: 448 pages with snippets that must and must not be in the text, each counted once.

`--part` takes the half of each set whose registered domains hash so: what is fitted on one half is
reported on the other. CPU milliseconds a page are those of the extracting process; Sluice's are
those of its whole process, start and compilation included, and so no measure of its speed.
"""

import argparse
import collections
import dataclasses
import gzip
import hashlib
import json
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time
import urllib.parse
import zipfile
from collections.abc import Callable

SLUICE = pathlib.Path(__file__).resolve().parents[2] / "sluice"
SHINGLE = 4


@dataclasses.dataclass(frozen=True)
class Page:
    """A page, with the whole text that it should give or with snippets."""

    name: str
    domain: str
    html: bytes
    expected: str | None = None
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()


def domain_of(url: str) -> str:
    host = urllib.parse.urlsplit(url).hostname or url
    return ".".join(host.split(".")[-2:])


def part_of(url: str) -> str:
    return "fit" if hashlib.sha256(domain_of(url).encode()).digest()[0] % 2 else "report"


def scrapinghub(shared: pathlib.Path, part: str) -> list[Page]:
    path = shared / "data/extract_scrapinghub/article_extraction_benchmark.zip"
    with zipfile.ZipFile(path) as files:
        truth = json.loads(files.read("ground-truth.json"))
        return [
            Page(
                name,
                domain_of(its["url"]),
                gzip.decompress(files.read(f"html/{name}.html.gz")),
                its["articleBody"],
            )
            for name, its in sorted(truth.items())
            if part in ("all", part_of(its["url"]))
        ]


def snippets(shared: pathlib.Path, part: str) -> list[Page]:
    with zipfile.ZipFile(shared / "data/extract_trafilatura/trafilatura_eval.zip") as files:
        entries = json.loads(files.read("evaldata.json"))
        return [
            Page(
                f"{number:04}",
                domain_of(url),
                files.read("html/" + its["file"]),
                wanted=tuple(its["with"]),
                unwanted=tuple(its["without"]),
            )
            for number, (url, its) in enumerate(sorted(entries.items()))
            if part in ("all", part_of(url))
        ]


def shingles(text: str) -> collections.Counter[tuple[str, ...]]:
    tokens = re.findall(r"\w+", text)
    if not tokens:
        return collections.Counter()
    runs = max(1, len(tokens) - SHINGLE + 1)
    return collections.Counter(tuple(tokens[i : i + SHINGLE]) for i in range(runs))


def share(right: int, wrong: int, missed_or_more: int) -> float:
    if wrong == 0 and missed_or_more == 0:
        return 1.0
    return right / (right + wrong) if right + wrong else 0.0


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score_shingles(pages: list[Page], texts: dict[str, str]) -> tuple[float, float, float]:
    precisions, recalls = [], []
    for page in pages:
        expected, found = shingles(page.expected or ""), shingles(texts.get(page.name, ""))
        common = (expected & found).total()
        more, missed = found.total() - common, expected.total() - common
        precisions.append(share(common, more, missed))
        recalls.append(share(common, missed, more))
    precision, recall = sum(precisions) / len(pages), sum(recalls) / len(pages)
    return precision, recall, f1(precision, recall)


def score_snippets(pages: list[Page], texts: dict[str, str]) -> tuple[float, float, float]:
    right = missed = wrong = 0
    for page in pages:
        text = texts.get(page.name, "")
        right += sum(snippet in text for snippet in page.wanted)
        missed += sum(snippet not in text for snippet in page.wanted)
        wrong += sum(snippet in text for snippet in page.unwanted)
    precision, recall = right / (right + wrong), right / (right + missed)
    return precision, recall, f1(precision, recall)


def decoded(html: bytes) -> str:
    try:
        return html.decode()
    except UnicodeDecodeError:
        return html.decode("latin-1")


def by_trafilatura(**settings: bool) -> Callable[[bytes], str | None]:
    import trafilatura

    return lambda html: trafilatura.extract(html, include_comments=False, **settings)


def by_readability(html: bytes) -> str:
    import lxml.html
    import readability

    summary = readability.Document(decoded(html)).summary(html_partial=True)
    return lxml.html.fromstring(summary).text_content() if summary.strip() else ""


def by_resiliparse(html: bytes) -> str:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse_from_bytes(html, detect_encoding(html) or "utf-8")
    return extract_plain_text(tree, main_content=True, alt_texts=False, links=False)


def each_page(extract: Callable[[bytes], str | None]) -> Callable[[list[Page]], dict[str, str]]:
    def texts(pages: list[Page]) -> dict[str, str]:
        found = {}
        for page in pages:
            try:
                found[page.name] = extract(page.html) or ""
            except Exception as failure:  # noqa: BLE001 a peer's failure is its empty text
                print(f"{page.name}: {type(failure).__name__}: {failure}", file=sys.stderr)
        return found

    return texts


def by_sluice(*options: str) -> Callable[[list[Page]], dict[str, str]]:
    """One process for all pages."""

    def texts(pages: list[Page]) -> dict[str, str]:
        with tempfile.TemporaryDirectory() as folder:
            for page in pages:
                (pathlib.Path(folder) / f"{page.name}.html").write_bytes(page.html)
            lines = subprocess.run(
                [SLUICE, "extract", folder, "--format", "jsonl", *options],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                check=True,
                encoding="utf-8",
            ).stdout.split("\n")
        found = [json.loads(line) for line in lines if line]
        return {pathlib.Path(its["source"]).stem: its["text"] for its in found}

    return texts


def extractors() -> dict[str, Callable[[list[Page]], dict[str, str]]]:
    return {
        "sluice": by_sluice(),
        "sluice precision": by_sluice("--mode", "precision"),
        "sluice recall": by_sluice("--mode", "recall"),
        "trafilatura": each_page(by_trafilatura()),
        "trafilatura precision": each_page(by_trafilatura(favor_precision=True)),
        "readability": each_page(by_readability),
        "resiliparse": each_page(by_resiliparse),
    }


def cpu_seconds() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=pathlib.Path)
    parser.add_argument("--part", choices=("all", "fit", "report"), default="all")
    parser.add_argument("--only", help="extractors, separated by commas")
    arguments = parser.parse_args()
    sets = {
        "scrapinghub": (scrapinghub(arguments.shared, arguments.part), score_shingles),
        "trafilatura": (snippets(arguments.shared, arguments.part), score_snippets),
    }
    wanted = arguments.only.split(",") if arguments.only else list(extractors())
    for title, (pages, score) in sets.items():
        print(f"{title}, {len(pages)} pages ({arguments.part})")
        for name in wanted:
            start = cpu_seconds()
            texts = extractors()[name](pages)
            spent = 1000 * (cpu_seconds() - start) / len(pages)
            figures = "  ".join(f"{value:.3f}" for value in score(pages, texts))
            print(f"  {name:22} precision, recall, F1  {figures}  {spent:7.1f} CPU ms a page")


if __name__ == "__main__":
    main()
