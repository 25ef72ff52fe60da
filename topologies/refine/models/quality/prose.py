"""Reference-like texts: encyclopedic, explaining, edited. Licences are in CARD.md."""

import bz2
import gzip
import json
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import markup

HERE = Path(__file__).parent
LETTER = re.compile(r"[^\W\d_]+")
GRAMMAR = frozenset(
    re.split(" ", "the of and to in a is that for it on was as with be by this are from at")
)

# package, pattern of files, most documents
MANUALS = (
    ("anarchism", "**/*.html", 220),
    ("debian-handbook", "**/en-US/*.html", 160),
    ("gnucash-docs", "**/gnucash-guide-en/*.html", 220),
    ("gimp-help-en", "**/en/*.html", 140),
    ("harden-doc", "**/en-US/*.html", 70),
    ("debian-history", "**/*.en.html", 30),
    ("installation-guide-amd64", "**/en/*.html", 70),
    ("python3.11-doc", "**/html/tutorial/*.html", 60),
    ("python3.11-doc", "**/html/howto/*.html", 80),
    ("linux-doc-6.1", "**/html/process/*.html", 80),
    ("linux-doc-6.1", "**/html/admin-guide/*.html", 80),
    ("postgresql-doc-15", "**/*.html", 140),
    ("git-doc", "**/*.html", 60),
    ("developers-reference", "**/*.html", 40),
    ("debian-policy", "**/*.html", 40),
    ("lincity-ng-data", "**/help/en/*.xml", 80),
    ("libreoffice-help-en-us", "**/*.html", 80),
    ("gnome-user-docs", "**/C/gnome-help/*.page", 100),
)


def english(text):
    words = LETTER.findall(text.lower())
    return bool(words) and sum(word in GRAMMAR for word in words) / len(words) > 0.14


def manuals(debs, rng):
    for package, pattern, most in MANUALS:
        files = sorted(path for path in (debs / package).glob(pattern) if path.is_file())
        rng.shuffle(files)
        made = 0
        for path in files:
            if made >= most:
                break
            texts = markup.paragraphs(path.read_text(encoding="utf-8", errors="replace"))
            if markup.prose_share(texts) < 0.7:
                continue
            for text in markup.chunks(texts, rng, most=3):
                if english(text):
                    made += 1
                    yield package, text


def pods(debs, rng):
    files = sorted((debs / "perl-doc").glob("**/pod/perl*.pod"))
    rng.shuffle(files)
    for path in files[:60]:
        texts = [t for t in markup.pod(path.read_text("utf-8", "replace")) if markup.is_prose(t)]
        for text in markup.chunks(texts, rng, most=3):
            yield "perl-doc", text


def dictionaries(debs, rng):
    """One to four entries in a row; an entry starts at the margin."""
    for name, most in (("foldoc", 260), ("jargon", 160)):
        path = next((debs / f"dict-{name}").glob("**/*.dict.dz"))
        text = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
        text = re.sub(r"[{}]|<[a-z, ]+>", "", text)
        entries = [" ".join(entry.split()) for entry in re.split(r"\n(?=\S)", text)]
        entries = [
            entry for entry in entries if markup.is_prose(re.sub(r" \([\d-]+\)$", "", entry))
        ]
        for _ in range(most):
            start = rng.randrange(len(entries) - 4)
            yield f"dict-{name}", "\n".join(entries[start : start + rng.randint(1, 4)])


def freeciv(debs, rng):
    text = next((debs / "freeciv-data").glob("**/freeciv/helpdata.txt")).read_text("utf-8")
    texts = [
        " ".join(re.sub(r"\\n|\\|_\(|\"", " ", t).split())
        for t in re.findall(r'_\("(.*?)"\)', text, re.DOTALL)
    ]
    yield from (
        ("freeciv", t) for t in markup.chunks([t for t in texts if markup.is_prose(t)], rng)
    )


def wikitext(data, rng):
    article = []
    for line in markup.lines(data / "wikitext2/valid.txt.gz"):
        title = re.fullmatch(r" = [^=].* = ", line)
        if title and article:
            yield from (("wikitext2", text) for text in markup.chunks(article, rng))
            article = []
        text = markup.detokenised(line.strip(" ="))
        if text:
            article.append(text)


def wikis(data, rng):
    with zipfile.ZipFile(data / "wiki_dumps/wiki_dumps.zip") as archive:
        for name in (
            "dbpedia-minidumps/enwiki.xml.bz2",
            "dumpster-dive/smallwiki-latest-pages-articles.xml",
        ):
            content = archive.read(name)
            tree = ElementTree.fromstring(
                bz2.decompress(content) if name.endswith("bz2") else content
            )
            for page in tree.iter():
                if page.tag.endswith("}page") and page.find("{*}ns").text == "0":
                    texts = markup.wiki(page.findtext("{*}revision/{*}text") or "")
                    texts = [t for t in texts if not t.startswith(("*", "|", "#", "{", "!"))]
                    texts = [t.strip("= ") for t in texts]
                    if markup.prose_share(texts) > 0.6:
                        for text in markup.chunks(texts, rng, most=6):
                            if english(text):
                                yield "wiki_dumps", text


def posts(data, rng):
    with zipfile.ZipFile(data / "prose_18f_blog/18f_posts.zip") as archive:
        for name in sorted(n for n in archive.namelist() if n.endswith(".md")):
            text = archive.read(name).decode("utf-8")
            text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
            text = re.sub(r"!\[[^\]]*\]\([^)]*\)|\{[%{].*?[%}]\}|<[^>]+>|\{:[^}]*\}", "", text)
            text = re.sub(r"\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])", r"\1", text)
            texts = [t.lstrip("#>*- ").replace("**", "") for t in markup.unwrapped(text)]
            yield from (("prose_18f_blog", part) for part in markup.chunks(texts, rng, most=3))


def readings(data, rng):
    for line in markup.lines(data / "neardup_onestop/onestop.jsonl.gz"):
        texts = [text.strip("\ufeff ") for text in json.loads(line)["text"].split("\n")]
        texts = [text for text in texts if text]
        yield from (("neardup_onestop", text) for text in markup.chunks(texts, rng, most=2))


def answers(data, rng):
    with zipfile.ZipFile(data / "stackexchange/stackexchange.zip") as archive:
        rows = ElementTree.fromstring(archive.read("Posts.xml"))
    for row in rows:
        text = "\n".join(text for _, text in markup.blocks(row.get("Body") or ""))
        if int(row.get("Score")) >= 4 and len(text.split()) >= 80:
            yield "stackexchange", text


def novels(data, rng):
    with zipfile.ZipFile(data / "prose_english_novels/english_novels.zip") as archive:
        for name in sorted(n for n in archive.namelist() if n.endswith(".txt")):
            texts = markup.unwrapped(archive.read(name).decode("utf-8", "replace"))
            for _ in range(7):
                start = rng.randrange(max(1, len(texts) - 12))
                yield "prose_english_novels", "\n".join(texts[start : start + rng.randint(3, 12)])


def articles(data, rng):
    with zipfile.ZipFile(data / "extract_newspaper/newspaper_tests.zip") as archive:
        for name in sorted(n for n in archive.namelist() if n.endswith(".txt")):
            texts = [t.strip() for t in archive.read(name).decode("utf-8", "replace").split("\n")]
            texts = [t for t in texts if t]
            for text in markup.chunks(texts, rng, most=2):
                if english(text) and len(text.split()) >= 60:
                    yield "extract_newspaper", text


def explained(rng):
    texts = [t for t in (HERE / "explained.txt").read_text(encoding="utf-8").splitlines() if t]
    for _ in range(8):
        for text in texts:
            parts = re.split(r"(?<=[.!?])\s+", text)
            kept = parts[rng.randrange(2) :]
            if rng.random() < 0.5:
                kept = kept + re.split(r"(?<=[.!?])\s+", rng.choice(texts))
            yield "explained", rng.choice((" ", " ", "\n")).join(kept)


def documents(data, debs, rng):
    """(source, text) in a fixed order."""
    yield from wikitext(data, rng)
    yield from wikis(data, rng)
    yield from posts(data, rng)
    yield from readings(data, rng)
    yield from answers(data, rng)
    yield from novels(data, rng)
    yield from articles(data, rng)
    yield from manuals(debs, rng)
    yield from pods(debs, rng)
    yield from dictionaries(debs, rng)
    yield from freeciv(debs, rng)
    yield from explained(rng)
