"""Compares what Sluice and trafilatura read of the metadata of annotated pages.

usage: metadata.py SHARED [--part all|fit|report]

SHARED: the folder of reference data, ../shared. trafilatura must be importable;
tests/benchmarks/README.md installs it.

The pages are those of extract_trafilatura, split in halves as extraction.py does. Of the pages for
which a field was annotated with a value: the share whose value is equal, white space and HTML
entities aside, and equal in letters and digits alone, authors as a set. Of those annotated as
having none: how many were given a value. The annotated date is one day, so dates are compared by
their first ten characters; licences by their normalised names.
"""

import argparse
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable

import extraction

FIELDS = ("title", "author", "date", "license", "description")
Values = dict[str, str]


def annotated(shared: pathlib.Path, part: str) -> dict[str, tuple[bytes, dict[str, object]]]:
    with zipfile.ZipFile(shared / "data/extract_trafilatura/trafilatura_eval.zip") as files:
        entries = json.loads(files.read("evaldata.json"))
        return {
            f"{number:04}": (files.read("html/" + its["file"]), its)
            for number, (url, its) in enumerate(sorted(entries.items()))
            if part in ("all", extraction.part_of(url))
        }


def by_trafilatura(pages: dict[str, bytes]) -> dict[str, Values]:
    from trafilatura.metadata import extract_metadata

    found = {}
    for name, page in pages.items():
        try:
            said = extract_metadata(page, extensive=True)
        except Exception as failure:  # noqa: BLE001 a peer's failure is that it finds nothing
            print(f"{name}: {type(failure).__name__}: {failure}", file=sys.stderr)
            said = None
        found[name] = {field: getattr(said, field, None) or "" for field in FIELDS}
    return found


def by_sluice(pages: dict[str, bytes]) -> dict[str, Values]:
    """One process for all pages."""
    with tempfile.TemporaryDirectory() as folder:
        for name, page in pages.items():
            (pathlib.Path(folder) / f"{name}.html").write_bytes(page)
        lines = subprocess.run(
            [extraction.SLUICE, "extract", folder, "--format", "jsonl"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
            encoding="utf-8",
        ).stdout.split("\n")
    found = {name: dict.fromkeys(FIELDS, "") for name in pages}
    for line in filter(None, lines):
        said = json.loads(line)
        found[pathlib.Path(said["source"]).stem] = {
            "title": said["title"] or "",
            "author": "; ".join(said.get("authors", [])),
            "date": said.get("published", ""),
            "license": said.get("license", ""),
            "description": said.get("description", ""),
        }
    return found


def spaced(field: str, value: str) -> str:
    text = " ".join(html.unescape(value).split())
    return text[:10] if field == "date" else text


def letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def normalised(field: str, value: str) -> str | frozenset[str]:
    text = spaced(field, value)
    if field == "author":
        return frozenset(filter(None, map(letters, re.split(r"[;,]| and | und ", text))))
    return letters(text)


def score(field: str, truth: dict[str, dict[str, object]], found: dict[str, Values]) -> str:
    exact = same = given = wrong = right = 0
    for name, its in truth.items():
        if field not in its:
            continue
        value = its[field] or ""
        wanted = "; ".join(value) if isinstance(value, list) else str(value)
        got = found[name][field]
        if not wanted:
            right += not got
            wrong += bool(got)
            continue
        given += 1
        exact += spaced(field, wanted) == spaced(field, got)
        same += normalised(field, wanted) == normalised(field, got)
    return (
        f"exact {exact / given:.3f}  normalised {same / given:.3f}  of {given:3} with a value;"
        f"  claimed for {wrong} of {wrong + right} without"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=pathlib.Path)
    parser.add_argument("--part", choices=("all", "fit", "report"), default="all")
    arguments = parser.parse_args()
    entries = annotated(arguments.shared, arguments.part)
    pages = {name: page for name, (page, _) in entries.items()}
    truth = {name: its for name, (_, its) in entries.items()}
    readers: dict[str, Callable[[dict[str, bytes]], dict[str, Values]]] = {
        "sluice": by_sluice,
        "trafilatura": by_trafilatura,
    }
    found = {reader: read(pages) for reader, read in readers.items()}
    print(f"trafilatura's set, {len(pages)} pages ({arguments.part})")
    for field in FIELDS:
        for reader in readers:
            print(f"  {field:12} {reader:12} {score(field, truth, found[reader])}")


if __name__ == "__main__":
    main()
