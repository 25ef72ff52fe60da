"""Pages per CPU second, bytes to main text: Sluice against resiliparse, on the pages of a WARC.

usage: extraction_speed.py PAGES_WARC_GZ [--rounds N] [--core N] [--peer PYTHON]

Both get the same response bodies from memory, in turn, pinned to one core; Sluice after two passes
to warm up, with all threads of its process counted, the compiler's and the collector's included.
resiliparse detects the encoding, parses and extracts the main content. PYTHON is one that can
import resiliparse (default: this one); tests/benchmarks/README.md installs it.

Build first: ./mvnw -q -pl tests/benchmarks -am package -DskipTests
"""

import argparse
import gzip
import statistics
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import jvm

WARM_UP = 2
PASSES = 2

PEER = """
import struct, sys, time
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import detect_encoding
from resiliparse.parse.html import HTMLTree

pages = []
with open(sys.argv[1], "rb") as file:
    while size := file.read(4):
        pages.append(file.read(struct.unpack(">I", size)[0]))
for _ in range(int(sys.argv[2])):
    start, characters = time.process_time(), 0
    for page in pages:
        tree = HTMLTree.parse_from_bytes(page, detect_encoding(page) or "utf-8")
        text = extract_plain_text(tree, main_content=True, alt_texts=False, links=False)
        characters += len(text)
    print(time.process_time() - start, characters)
"""


def main() -> None:
    parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
    parser.add_argument("warc", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--core", type=int, default=0)
    parser.add_argument("--peer", default=sys.executable)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "pages"
        count, size = write_pages(args.warc, pages)
        print(f"{count} pages, {size / count:,.0f} bytes each on average")
        programs = {
            "Sluice": [*jvm.command("ExtractPages", "-Xmx1g", "-Xmn512m"), pages, WARM_UP, PASSES],
            "resiliparse": [args.peer, "-c", PEER, pages, PASSES],
        }
        rates = {name: [] for name in programs}
        for number in range(args.rounds):
            for name, command in programs.items():
                rates[name].append(count / best_seconds(command, args.core))
                print(f"round {number + 1} {name}: {rates[name][-1]:,.0f}", file=sys.stderr)
    for name, every in rates.items():
        median = statistics.median(every)
        print(f"{name}: {median:,.0f} pages per CPU second, {1e6 / median:,.0f} µs a page")
    by_round = zip(rates["Sluice"], rates["resiliparse"], strict=True)
    print(f"ratio, by round: {[round(ours / theirs, 2) for ours, theirs in by_round]}")


def write_pages(warc: Path, pages: Path) -> tuple[int, int]:
    count = size = 0
    with pages.open("wb") as out:
        for body in bodies(warc):
            out.write(struct.pack(">I", len(body)) + body)
            count, size = count + 1, size + len(body)
    return count, size


def bodies(warc: Path) -> Iterator[bytes]:
    """Of HTTP responses without transfer or content coding, as the corpus holds them."""
    with gzip.open(warc) as file:
        while line := file.readline():
            if not line.startswith(b"WARC/"):
                continue
            fields = header(file)
            block = file.read(int(fields[b"content-length"]))
            if fields[b"warc-type"] == b"response":
                yield block.partition(b"\r\n\r\n")[2]


def header(file: gzip.GzipFile) -> dict[bytes, bytes]:
    fields = {}
    while (line := file.readline().strip()) != b"":
        name, _, value = line.partition(b":")
        fields[name.strip().lower()] = value.strip()
    return fields


def best_seconds(command: list, core: int) -> float:
    pinned = ["taskset", "-c", str(core), *map(str, command)]
    lines = subprocess.run(pinned, stdout=subprocess.PIPE, check=True, text=True).stdout
    return min(float(line.split()[0]) for line in lines.splitlines())


if __name__ == "__main__":
    main()
