"""Raw web, as far as it may be learned from: what surrounds articles, comments, tables, logs."""

import csv
import gzip
import html
import io
import re
import zipfile
from xml.etree import ElementTree

import markup
import prose

NAMES = ("Guest", "mike77", "Jenny", "Anonymous", "old_timer", "Karen B.", "user1234", "Steve")


def grouped(texts, rng, most, largest):
    """Pages of comments: some bare, some with names and times as forums print them."""
    texts = list(texts)
    rng.shuffle(texts)
    at = 0
    for _ in range(most):
        part = texts[at : at + rng.randint(1, largest)]
        at += len(part)
        if not part:
            return
        if rng.random() < 0.4:
            part = [f"{rng.choice(NAMES)} says:\n{text}\nReply" for text in part]
        yield "\n".join(part)


def surroundings(data, rng):
    """The blocks of news pages that are not in the article."""
    with zipfile.ZipFile(data / "extract_newspaper/newspaper_tests.zip") as archive:
        for name in sorted(n for n in archive.namelist() if n.endswith(".html")):
            plain = "text" + name.removeprefix("html").removesuffix("html") + "txt"
            if plain not in archive.namelist():
                continue
            article = archive.read(plain)
            known = " ".join(article.decode("utf-8", "replace").split())
            texts = [t for _, t in markup.blocks(archive.read(name).decode("utf-8", "replace"))]
            texts = [t for t in texts if t[:60] not in known]
            if not prose.english(known):
                continue
            for _ in range(5):
                start = rng.randrange(max(1, len(texts) - 20))
                yield "\n".join(texts[start : start + rng.choice((6, 10, 20, 40, 80))])


def comments(data, rng):
    with zipfile.ZipFile(data / "stackexchange/stackexchange.zip") as archive:
        rows = ElementTree.fromstring(archive.read("Comments.xml"))
        texts = [" ".join(row.get("Text").split()) for row in rows]
    yield from (("stackexchange-comments", t) for t in grouped(texts, rng, 350, 6))
    with zipfile.ZipFile(data / "tox_civil_spans/toxic_spans.zip") as archive:
        name = next(n for n in archive.namelist() if n.endswith("data/comments.csv"))
        rows = csv.DictReader(io.StringIO(archive.read(name).decode("utf-8")))
        texts = [row["comment_text"].strip() for row in rows]
    yield from (("tox_civil", t) for t in grouped(texts, rng, 1300, 5))


def tweets(data, rng):
    content = gzip.decompress((data / "tox_davidson/labeled_data.csv.gz").read_bytes())
    rows = csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""))
    texts = [" ".join(html.unescape(row["tweet"]).split()) for row in rows if row["class"] == "2"]
    yield from (("tox_davidson", t) for t in grouped(texts, rng, 350, 10))
    with (data / "tox_surge/toxicity_en.csv").open(encoding="utf-8") as lines:
        texts = [row["text"].strip() for row in csv.DictReader(lines)]
    yield from (("tox_surge", t) for t in grouped(texts, rng, 200, 6))


def indexes(debs, rng):
    """Pages of manuals that are lists, tables and links."""
    files = [p for name, pattern, _ in prose.MANUALS for p in sorted((debs / name).glob(pattern))]
    files += sorted((debs / "rust-doc").glob("**/std/*/*.html"))[:400]
    files = [path for path in files if path.is_file()]
    rng.shuffle(files)
    made = 0
    for path in files:
        if made >= 350:
            return
        texts = [t for _, t in markup.blocks(path.read_text(encoding="utf-8", errors="replace"))]
        if texts and markup.prose_share(texts) < 0.1 and sum(map(len, texts)) > 300:
            made += 1
            start = rng.randrange(max(1, len(texts) - 40))
            yield "debian-indexes", "\n".join(texts[start : start + rng.randint(10, 60)])


def logs(debs, rng):
    files = sorted(debs.glob("*/usr/share/doc/*/changelog*.gz"))
    for path in files[:120]:
        lines = gzip.decompress(path.read_bytes()).decode("utf-8", "replace").split("\n")
        for _ in range(2):
            start = rng.randrange(max(1, len(lines) - 30))
            yield "debian-changelogs", "\n".join(lines[start : start + rng.randint(8, 40)])


def phrases(debs, rng):
    """Words of adult, gambling and drug pages in any order."""
    folder = debs / "e2guardian/etc/e2guardian/lists/phraselists"
    for topic, most in (
        ("pornography", 70),
        ("gambling", 40),
        ("illegaldrugs", 20),
        ("personals", 30),
    ):
        text = (folder / topic / "weighted").read_text(encoding="utf-8", errors="replace")
        words = re.findall(r"<\s*([^<>\d][^<>]*?)\s*>", re.sub(r"(?m)^#.*", "", text))
        words = [w for w in words if w.isascii()]
        for _ in range(most):
            yield (
                f"e2guardian-{topic}",
                " ".join(rng.choice(words) for _ in range(rng.randint(15, 90))),
            )


def documents(data, debs, rng):
    """(source, text) in a fixed order."""
    yield from (("newspaper-around", text) for text in surroundings(data, rng))
    yield from comments(data, rng)
    yield from tweets(data, rng)
    yield from indexes(debs, rng)
    yield from logs(debs, rng)
    yield from phrases(debs, rng)
