"""Labelled text of every source: each function yields (label, text)."""

import bz2
import html
import json
import pathlib
import re
import zipfile

import packages
from heldout import is_held_out
from labels import evaluation, label_of


def _lines(archive, name):
    return archive.read(name).decode("utf-8").splitlines()


def ntrex(shared, held_out):
    """News sentences, split by document."""
    with zipfile.ZipFile(shared / "data/langid_ntrex128/ntrex128.zip") as archive:
        documents = _lines(archive, "DOCUMENT_IDS.tsv")
        for dataset, file, label in evaluation():
            if dataset == "ntrex":
                for document, text in zip(documents, _lines(archive, file), strict=True):
                    if is_held_out(document.strip()) == held_out and text.strip():
                        yield label, text.strip()


def lingua(shared, kind, held_out):
    """Lines of one kind (sentences, word-pairs, single-words), each split by itself."""
    with zipfile.ZipFile(shared / "data/langid_lingua/lingua_testdata.zip") as archive:
        for dataset, file, label in evaluation():
            if dataset == "lingua":
                for text in _lines(archive, f"{kind}/{file}"):
                    if text.strip() and is_held_out(text) == held_out:
                        yield label, text.strip()


def udhr(shared):
    """Paragraphs of the Universal Declaration of Human Rights."""
    with zipfile.ZipFile(shared / "data/langid_udhr/udhr.zip") as archive:
        for name in sorted(archive.namelist()):
            code = pathlib.PurePath(name).stem
            label = label_of(code) if name.endswith(".html") else None
            if label:
                page = archive.read(name).decode("utf-8", "replace")
                for part in re.split(r"</?(?:p|li|h\d|dd|dt)\b[^>]*>", page.partition("<body")[2]):
                    yield label, html.unescape(re.sub(r"<[^>]*>", " ", part))


def wiki_dumps(shared):
    """Paragraphs of Wikipedia articles, mark-up roughly taken away."""
    with zipfile.ZipFile(shared / "data/wiki_dumps/wiki_dumps.zip") as archive:
        for name in sorted(archive.namelist()):
            match = re.search(r"minidumps/(\w+?)wiki\.xml\.bz2$", name)
            label = label_of(match.group(1)) if match else None
            if not label or label == "zho_Hant":
                continue
            dump = bz2.decompress(archive.read(name)).decode("utf-8", "replace")
            for page in re.findall(r"<text[^>]*>(.*?)</text>", dump, re.DOTALL):
                for line in html.unescape(page).splitlines():
                    line = re.sub(r"\[\[(?:[^|\]]*\|)?([^\]]*)\]\]", r"\1", line)
                    line = re.sub(r"\{\{.*?\}\}|<ref.*?(?:</ref>|/>)|<[^>]*>|'{2,}", " ", line)
                    if line[:1].isalpha() and not re.search(r"[{}|=\[\]]", line):
                        yield label, line


def novels(shared):
    """Paragraphs of novels."""
    for folder, label in (
        ("english", "eng_Latn"),
        ("french", "fra_Latn"),
        ("german", "deu_Latn"),
        ("portuguese", "por_Latn"),
        ("spanish", "spa_Latn"),
    ):
        (path,) = (shared / f"data/prose_{folder}_novels").glob("*.zip")
        with zipfile.ZipFile(path) as archive:
            for name in sorted(archive.namelist()):
                text = archive.read(name).decode("utf-8", "replace")
                for part in text.split("</p>" if name.endswith(".xml") else "\n")[50::25]:
                    part = html.unescape(re.sub(r"<[^>]*>", " ", part))
                    yield label, part[:300]


def mediawiki(debs):
    """Messages of the interface of MediaWiki and its extensions."""
    (deb,) = debs.glob("mediawiki_*.deb")
    for name, content in packages.members(deb, lambda n: "i18n/" in n and n.endswith(".json")):
        label = label_of(pathlib.PurePath(name).stem)
        if label:
            for key, text in json.loads(content).items():
                if isinstance(text, str) and not key.startswith("@"):
                    yield label, text


def mozilla(debs):
    """Messages of the language packs of Firefox."""
    for deb in sorted(debs.glob("firefox-esr-l10n-*.deb")):
        for name, pack in packages.members(deb, lambda n: n.endswith(".xpi")):
            label = label_of(pathlib.PurePath(name).name.removeprefix("langpack-").split("@")[0])
            if label:
                for _, content in packages.zipped(pack, lambda n: n.endswith(".ftl")):
                    for line in content.decode("utf-8", "replace").splitlines():
                        if not line.startswith("#"):
                            yield label, line.partition("=")[2] or line


def catalogues(debs):
    """Translations in compiled gettext catalogues of all packages."""
    for deb in sorted(debs.glob("*.deb")):
        for name, content in packages.members(deb, lambda n: n.endswith(".mo")):
            path = pathlib.PurePath(name)
            if "LC_MESSAGES" in path.parts:
                code = path.parts[path.parts.index("LC_MESSAGES") - 1]
            else:
                code = re.sub(r"^.*-(?=[a-z]{2,3}(_|$))", "", path.stem)
            label = label_of(code)
            if label:
                for original, text in packages.translations(content):
                    if text != original:
                        yield label, text


def descriptions(folder):
    """Translated descriptions of Debian packages."""
    for path in sorted(folder.glob("Translation-*.bz2")):
        label = label_of(path.name.removeprefix("Translation-").removesuffix(".bz2"))
        if label:
            paragraph = []
            for line in bz2.decompress(path.read_bytes()).decode("utf-8", "replace").splitlines():
                if line.startswith(" ") and len(line) > 3:
                    paragraph.append(line.strip())
                elif paragraph:
                    yield label, " ".join(paragraph)
                    paragraph = []


def gnome_help(debs):
    """Pages of GNOME's user help."""
    (deb,) = debs.glob("gnome-user-docs_*.deb")
    for name, content in packages.members(deb, lambda n: n.endswith(".page")):
        label = label_of(name.split("/help/")[1].split("/")[0].replace("C", "en", 1))
        if label:
            for part in re.findall(r"<p>(.*?)</p>", content.decode("utf-8", "replace"), re.DOTALL):
                yield label, html.unescape(re.sub(r"<[^>]*>", "", part))
