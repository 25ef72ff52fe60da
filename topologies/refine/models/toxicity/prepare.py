"""Writes the training lines of the toxicity model from ../shared/data.

    python3 prepare.py DATA OUT [--development] [--prose OUT]

An item is held out if the first byte of SHA-256 of its key is below 51. With --development, items
are left out too whose second byte is: on these the settings in build.sh were chosen. --prose writes the
edited text that is left out. What becomes of which file is in CARD.md.
"""

import argparse
import csv
import gzip
import hashlib
import html
import io
import json
import random
import re
import zipfile
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

from sentences import sentences
from tokens import line

SPAN_LABELS = {
    "Insult": "insult",
    "Identity based Attack": "hate",
    "Profane/Obscene": "sexual",
    "Threat": "threat",
}
SEXUAL = "sexual anatomy / sexual acts"
EXCREMENT = "bodily fluids / excrement"
HATEFUL = {"racial / ethnic slurs", "sexual orientation / gender", "religious offense"}
HARMLESS = {"sex", "xx", "nude", "breasts", "escort", "snatch", "sexual", "sexuality", "sucks"}
HARMLESS |= {"bust", "strip"}


class Split:
    def __init__(self, development):
        self.development = development

    def trains(self, key):
        digest = hashlib.sha256(key.encode("utf-8")).digest()
        return digest[0] >= 51 and not (self.development and digest[1] < 51)

    def judges(self, key):
        """Held out; with development, left out for it and not held out."""
        return Split(False).trains(key) == self.development and not self.trains(key)


def rows(text):
    csv.field_size_limit(1 << 30)
    return csv.DictReader(io.StringIO(text, newline=""))


def member(archive, end):
    name = next(n for n in archive.namelist() if n.endswith(end))
    return archive.read(name).decode("utf-8", "replace")


def normal(text):
    return " ".join(html.unescape(text).lower().split())


class Comment:
    """A Civil Comment, and of each of its raters: said not toxic, and the spans marked."""

    def __init__(self, key, text):
        self.key = key
        self.text = text
        self.not_toxic = []
        self.spans = []

    def marking(self):
        return sum(bool(spans) for spans in self.spans)

    def labels(self, start, end):
        """Labels of a part: those that a third of the raters who marked anything gave to it."""
        raters = [spans for spans in self.spans if spans]
        labels = {"toxic"}
        for label in SPAN_LABELS.values():
            given = sum(
                any(SPAN_LABELS.get(t) == label and s < end and e > start for t, s, e in spans)
                for spans in raters
            )
            if raters and 3 * given >= len(raters):
                labels.add(label)
        return labels


def comments(data):
    archive = zipfile.ZipFile(data / "tox_civil_spans/toxic_spans.zip")
    found = {
        row["comment_id"]: Comment(row["comment_id"], row["comment_text"])
        for row in rows(member(archive, "data/comments.csv"))
    }
    spans = defaultdict(list)
    for row in rows(member(archive, "data/spans.csv")):
        spans[row["annotation"]].append((row["type"], int(row["start"]), int(row["end"])))
    for row in rows(member(archive, "data/annotations.csv")):
        comment = found[row["comment_id"]]
        comment.not_toxic.append(row["not toxic"] == "True")
        comment.spans.append(spans[row["annotation"]])
    return list(found.values())


def without_marks(comment, start, end):
    """A sentence without anything that any rater marked in it; None if nothing is marked."""
    marks = sorted((s, e) for spans in comment.spans for _, s, e in spans if s < end and e > start)
    pieces = []
    at = start
    for mark_start, mark_end in marks:
        if mark_start > at:
            pieces.append(comment.text[at:mark_start])
        at = max(at, min(mark_end, end))
    return " ".join([*pieces, comment.text[at:end]]) if marks else None


def parts(comment):
    """(copies, labels, text) of a comment, its sentences, and what no rater marked of both.

    Nothing if half of the raters or more say that the comment is not toxic.
    """
    raters = len(comment.spans)
    if 2 * sum(comment.not_toxic) >= raters:
        return
    yield 3, comment.labels(0, len(comment.text)), comment.text
    if 2 * comment.marking() < raters:
        return
    ranges = sentences(comment.text)
    rest = []
    for start, end in ranges:
        masked = without_marks(comment, start, end) if comment.marking() >= 2 else None
        if masked and len(masked.split()) >= 3:
            yield 1, set(), masked
        marked = sum(any(s < end and e > start for _, s, e in spans) for spans in comment.spans)
        if 2 * marked >= comment.marking():
            if len(ranges) > 1:
                yield 1, comment.labels(start, end), comment.text[start:end]
        elif marked == 0 and comment.marking() >= 2:
            rest.append(comment.text[start:end])
    if len(rest) < len(ranges):
        for text in rest:
            yield 1, set(), text
        if len(" ".join(rest)) >= 50:
            yield 3, set(), " ".join(rest)


def civil(data, split):
    """Comments that train, but for those whose text also stands in one that does not."""
    found = comments(data)
    hidden = {normal(c.text) for c in found if not split.trains(c.key)}
    for comment in found:
        if split.trains(comment.key) and normal(comment.text) not in hidden:
            yield from parts(comment)


class Profanity:
    def __init__(self, data):
        text = (data / "tox_surge/profanity_en.csv").read_text("utf-8")
        self.rows = list(rows(text))
        self.sexual = {r["text"].lower() for r in self.rows if SEXUAL in Profanity.categories(r)}

    @staticmethod
    def categories(row):
        return {row[f"category_{i}"] for i in (1, 2, 3)}

    def sexual_in(self, text):
        words = line(text).split()
        pairs = {f"{a} {b}" for a, b in pairwise(words)}
        return not self.sexual.isdisjoint(words) or not self.sexual.isdisjoint(pairs)

    def terms(self):
        for row in self.rows:
            categories = Profanity.categories(row)
            if row["severity_description"] != "Mild":
                labels = {"toxic"}
                labels |= {"sexual"} if categories & {SEXUAL, EXCREMENT} else set()
                labels |= {"hate"} if categories & HATEFUL else set()
                yield labels, row["text"]


def davidson(data, split, profanity):
    with gzip.open(data / "tox_davidson/labeled_data.csv.gz", "rt", encoding="utf-8") as file:
        text = file.read()
    for row in rows(text):
        if split.trains(row[""]):
            labels = [{"toxic", "hate"}, {"toxic"}, set()][int(row["class"])]
            if labels and profanity.sexual_in(row["tweet"]):
                labels = labels | {"sexual"}
            yield int(row["class"]), labels, row["tweet"]


def surge(data, split, profanity):
    for row in rows((data / "tox_surge/toxicity_en.csv").read_text("utf-8")):
        if split.trains(row["text"]):
            labels = {"toxic"} if row["is_toxic"] == "Toxic" else set()
            if labels and profanity.sexual_in(row["text"]):
                labels.add("sexual")
            yield labels, row["text"]


def posts(data):
    archive = zipfile.ZipFile(data / "prose_18f_blog/18f_posts.zip")
    for name in sorted(n for n in archive.namelist() if n.endswith(".md")):
        body = archive.read(name).decode("utf-8", "replace").split("---", 2)[-1]
        for paragraph in re.split(r"\n\s*\n", body):
            plain = re.sub(r"<[^>]+>|\]\([^)]*\)|[\[\]`*]", " ", paragraph)
            yield name, 60, " ".join(plain.split())


def novels(data):
    archive = zipfile.ZipFile(data / "prose_english_novels/english_novels.zip")
    choice = random.Random(5)
    for name in sorted(n for n in archive.namelist() if n.endswith(".txt")):
        lines = archive.read(name).decode("utf-8", "replace").splitlines()
        lines = [" ".join(text.split()) for text in lines]
        lines = [text for text in lines if len(text) >= 60]
        for text in choice.sample(lines, min(120, len(lines))):
            yield name, 60, text


def wikipedia(data):
    with gzip.open(data / "wikitext2/valid.txt.gz", "rt", encoding="utf-8") as file:
        for text in file:
            plain = text.replace(" @-@ ", "-").replace(" @,@ ", ",").replace("<unk>", "")
            yield text.strip(), 80, plain.strip()


def exchange(data):
    archive = zipfile.ZipFile(data / "stackexchange/stackexchange.zip")
    for match in re.finditer(r' Text="([^"]*)"', member(archive, "Comments.xml")):
        text = html.unescape(match.group(1))
        yield text, 40, text


def news(data):
    archive = zipfile.ZipFile(data / "langid_ntrex128/ntrex128.zip")
    ids = member(archive, "DOCUMENT_IDS.tsv").split("\n")
    lines = member(archive, "newstest2019-src.eng.txt").split("\n")
    for key, text in zip(ids, lines, strict=False):
        yield key.split("\t")[0], 40, text


def revisions(data):
    """Lines of documentation and code: the first version of each file."""
    for name in ("500lines", "lm_eval_docs"):
        seen = set()
        path = data / f"neardup_revisions/{name}.jsonl.gz"
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                if row["family"] not in seen:
                    seen.add(row["family"])
                    for text in row["text"].splitlines():
                        yield row["family"], 2, text.strip()


def licences(data):
    path = data / "neardup_licences/spdx-full.json.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for key, licence in sorted(json.load(file).items()):
            for text in licence["licenseText"].splitlines()[::8]:
                yield key, 2, text.strip()


def manuals(data):
    """Lines of manual pages in twelve languages, without the typesetter's requests."""
    archive = zipfile.ZipFile(data / "langid_manpages/manpages.zip")
    for name in sorted(n for n in archive.namelist() if re.search(r"\.\d\w*$", n)):
        for text in archive.read(name).decode("utf-8", "replace").splitlines()[::6]:
            yield name, 2, re.sub(r"\\f.|\\|^\.\w+", " ", text).strip()


def foreign(data):
    """News sentences in all of NTREX's languages: the model should not react to unknown words."""
    archive = zipfile.ZipFile(data / "langid_ntrex128/ntrex128.zip")
    ids = member(archive, "DOCUMENT_IDS.tsv").split("\n")
    for at, name in enumerate(sorted(n for n in archive.namelist() if "-ref" in n)):
        lines = archive.read(name).decode("utf-8").split("\n")
        for i in range(at % 37, min(len(ids), len(lines)), 37):
            yield ids[i].split("\t")[0], 2, lines[i].strip()


SOURCES = (posts, novels, wikipedia, exchange, news, revisions, licences, manuals, foreign)


def prose(data, split):
    """Edited or civil text that did not train, with all its words, to count false alarms on."""
    for source in SOURCES:
        for key, least, text in source(data):
            if len(text) >= least and split.judges(key):
                yield source.__name__, " ".join(text[:1500].split())


def clean(data, split):
    """Edited or civil text without a listed word: at most 1,500 characters of a paragraph."""
    archive = zipfile.ZipFile(data / "tox_wordlists/ldnoobw.zip")
    name = next(n for n in archive.namelist() if n.split("/")[-1] == "en")
    listed = {t.strip().lower() for t in archive.read(name).decode("utf-8").splitlines()}
    listed -= HARMLESS
    for source in SOURCES:
        for key, least, text in source(data):
            words = line(text).split()
            pairs = {f"{a} {b}" for a, b in pairwise(words)}
            if len(text) >= least and split.trains(key) and listed.isdisjoint(pairs | set(words)):
                yield text[:1500]


def examples(data, split):
    """(copies, labels, text)"""
    profanity = Profanity(data)
    yield from civil(data, split)
    for tweet_class, labels, text in davidson(data, split, profanity):
        yield (2, 1, 3)[tweet_class], labels, text
    for labels, text in surge(data, split, profanity):
        yield 2, labels, text
    for labels, text in profanity.terms():
        yield 3, labels, text
    for text in clean(data, split):
        yield 1, set(), text


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("data", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--development", action="store_true")
    arguments.add_argument("--prose", type=Path)
    given = arguments.parse_args()
    if given.prose:
        pairs = prose(given.data, Split(given.development))
        given.prose.write_text("".join(f"{name}\t{text}\n" for name, text in pairs), "utf-8")
    lines = []
    for copies, labels, text in examples(given.data, Split(given.development)):
        tokens = line(text)
        if tokens:
            names = " ".join(f"__label__{label}" for label in sorted(labels or {"clean"}))
            lines.extend([f"{names} {tokens}\n"] * copies)
    random.Random(1).shuffle(lines)
    given.out.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
