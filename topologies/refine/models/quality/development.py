"""Unpacks the web pages of development.tsv, which a person or program judged good or bad.

    python3 development.py DATA OUT

writes OUT/KEY.html for each and OUT/pages.tsv with LABEL, tab, file name. KEY is the beginning of
the SHA-256 of the page. None of these pages is learned from.
"""

import gzip
import hashlib
import re
import sys
import zipfile
import zlib
from pathlib import Path

HERE = Path(__file__).parent
ARCHIVES = (
    "extract_trafilatura/trafilatura_eval.zip",
    "extract_scrapinghub/article_extraction_benchmark.zip",
    "extract_readability/readability_test_pages.zip",
)
RECORD = re.compile(rb"\r?\n\r?\n(?=WARC/1\.|https?://\S+ [\d.]+ \d{14} )")


def members(content):
    """All gzip members of a file, as far as they can be read."""
    parts = []
    while content[:2] == b"\x1f\x8b":
        member = zlib.decompressobj(31)
        try:
            parts.append(member.decompress(content))
        except zlib.error:
            break
        content = member.unused_data
    return b"".join(parts) if parts else content


def bodies(content):
    """Bodies of the HTML responses of a WARC or ARC file."""
    for record in RECORD.split(content):
        start = record.find(b"HTTP/1.")
        head, _, body = record[start:].partition(b"\r\n\r\n")
        if start >= 0 and body and b"text/html" in head.lower():
            yield members(body) if b"content-encoding: gzip" in head.lower() else body


def pages(data):
    for name in ARCHIVES:
        with zipfile.ZipFile(data / name) as archive:
            for member in sorted(archive.namelist()):
                if member.endswith((".html", ".html.gz")) and not member.endswith("expected.html"):
                    content = archive.read(member)
                    yield gzip.decompress(content) if member.endswith(".gz") else content
    for path in sorted((data / "warc").rglob("*arc*")):
        if path.is_file() and not path.name.endswith((".lz4", ".wat.gz", ".wet.gz", ".zst")):
            yield from bodies(members(path.read_bytes()))


def key(page):
    return hashlib.sha256(page).hexdigest()[:12]


def main():
    data, out = (Path(argument) for argument in sys.argv[1:3])
    lines = (HERE / "development.tsv").read_text(encoding="utf-8").splitlines()
    labels = dict(line.split("\t")[:2] for line in lines)
    out.mkdir(parents=True, exist_ok=True)
    with (out / "pages.tsv").open("w", encoding="utf-8") as index:
        for page in pages(data):
            label = labels.pop(key(page), None)
            if label:
                (out / f"{key(page)}.html").write_bytes(page)
                index.write(f"{label}\t{key(page)}.html\n")
    if labels:
        sys.exit(f"pages that are not in {data}: {sorted(labels)}")


if __name__ == "__main__":
    main()
