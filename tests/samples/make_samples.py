"""Rebuilds the sample inputs beside this file.

usage: make_samples.py 18f_posts.zip gesetze.zip PROJECT_ROOT

18f_posts.zip: blog posts of 18F (US government work, CC0). gesetze.zip: German federal law in
Markdown (public domain). The git repository holds sources of this project (Apache-2.0). The
outputs are committed; this only documents how they were made.
"""

import gzip
import hashlib
import html
import json
import os
import random
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
DATE = "2026-01-15T12:00:00Z"
MENU = ["Home", "About", "Projects", "Blog", "Contact", "Privacy policy", "Accessibility"]


def posts(archive: str) -> list[tuple[str, str, str]]:
    """(slug, title, text) of posts with 1,500 to 9,000 characters of running text."""
    found = []
    with zipfile.ZipFile(archive) as z:
        for name in sorted(n for n in z.namelist() if n.endswith(".md")):
            raw = z.read(name).decode("utf-8")
            parts = raw.split("---", 2)
            if len(parts) < 3:
                continue
            title = re.search(r'^title:\s*"?(.+?)"?\s*$', parts[1], re.MULTILINE)
            text = re.sub(r"\{[%{].*?[%}]\}", "", parts[2], flags=re.DOTALL)
            text = re.sub(r"<[^>]+>", "", text)
            text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)(\{[^}]*\})?", r"\1", text)
            text = re.sub(r"^#+\s*|^>\s*|[*_`]{1,3}", "", text, flags=re.MULTILINE)
            text = re.sub(r"\n{3,}", "\n\n", text).strip()
            if title and 1500 <= len(text) <= 9000:
                found.append((Path(name).stem, title.group(1), text))
    return found


def laws(archive: str) -> list[tuple[str, str, str]]:
    """(slug, title, text) of the beginnings of German laws."""
    found = []
    with zipfile.ZipFile(archive) as z:
        for name in sorted(n for n in z.namelist() if n.endswith(".md")):
            text = z.read(name).decode("utf-8")
            text = text.split("---", 2)[-1].strip()
            text = re.sub(r"^#+\s*|[*_]{1,2}", "", text, flags=re.MULTILINE)[:5000]
            if len(text) > 2500:
                found.append((Path(name).parent.name or Path(name).stem, text.split("\n")[0], text))
    return found


def page(title: str, text: str) -> bytes:
    paragraphs = "\n".join(f"<p>{html.escape(p)}</p>" for p in text.split("\n\n"))
    menu = "".join(f'<li><a href="/{m.lower().replace(" ", "-")}">{m}</a></li>' for m in MENU)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title>
<style>body {{ font: 16px sans-serif }}</style></head>
<body><header><nav><ul>{menu}</ul></nav></header>
<main><article><h1>{html.escape(title)}</h1>
{paragraphs}
</article></main>
<footer><p>We use cookies. <a href="/privacy-policy">Read more</a></p></footer>
<script>console.log("loaded");</script></body></html>
""".encode()


def uuid(seed: str) -> str:
    h = hashlib.sha1(seed.encode()).hexdigest()
    return f"<urn:uuid:{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:32]}>"


def record(kind: str, uri: str, content_type: str, block: bytes, extra: str = "") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: {DATE}\r\n"
        f"WARC-Record-ID: {uuid(kind + uri)}\r\n"
        + (f"WARC-Target-URI: {uri}\r\n" if uri.startswith("http") else "")
        + f"{extra}Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def response(uri: str, status: str, media: str, body: bytes) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n"
    return record("response", uri, "application/http; msgtype=response", http.encode() + body)


def member(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def changed(text: str, seed: int) -> str:
    """A near copy: a few words replaced in one place."""
    words = text.split(" ")
    at = random.Random(seed).randrange(len(words) - 12)
    words[at : at + 3] = ["this", "sentence", "was", "edited"]
    return " ".join(words)


def git_repository(project: Path, target: Path) -> None:
    work = HERE / "work.tmp"
    shutil.rmtree(target, ignore_errors=True)
    shutil.rmtree(work, ignore_errors=True)
    env = dict(os.environ, GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null")
    for role in ("AUTHOR", "COMMITTER"):
        env[f"GIT_{role}_NAME"] = "Sluice"
        env[f"GIT_{role}_EMAIL"] = "sluice@example.org"
        env[f"GIT_{role}_DATE"] = DATE

    def git(*args: str, cwd: Path = work) -> None:
        subprocess.run(["git", *args], cwd=cwd, env=env, check=True, capture_output=True)

    (work / "src").mkdir(parents=True)
    for name in ("Topics", "Tick", "DocumentId"):
        source = project / "schemas/src/main/java/dev/sluice/schemas" / f"{name}.java"
        shutil.copy(source, work / "src" / source.name)
    shutil.copy(project / "LICENSE", work / "LICENSE")
    (work / "README.md").write_text("# Sample\n\nThree classes, to be read from a repository.\n")
    (work / "logo.bin").write_bytes(bytes(range(256)))
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "Sample")
    git("clone", "-q", "--bare", "--no-hardlinks", str(work), str(target), cwd=HERE)
    shutil.rmtree(work)
    packed = (target / "packed-refs").read_text().splitlines()
    (target / "refs/heads/main").write_text(packed[-1].split()[0] + "\n")
    for extra in ("hooks", "info", "description", "branches", "packed-refs", "refs/tags"):
        path = target / extra
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    config = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n"
    (target / "config").write_text(config)


def main(posts_zip: str, laws_zip: str, project: str) -> None:
    english, german = posts(posts_zip), laws(laws_zip)
    random.Random(7).shuffle(english)
    random.Random(7).shuffle(german)

    warc = [member(record("warcinfo", "info", "application/warc-fields", b"software: sample\r\n"))]
    for slug, title, text in english[:24]:
        uri = f"https://blog.example.org/{slug}"
        request = f"GET /{slug} HTTP/1.1\r\nHost: blog.example.org\r\n\r\n".encode()
        kind = "application/http; msgtype=request"
        warc.append(member(record("request", uri, kind, request)))
        warc.append(member(response(uri, "200 OK", "text/html; charset=utf-8", page(title, text))))
    for i, (slug, title, text) in enumerate(english[:4]):
        uri = f"https://mirror.example.org/{slug}"
        copy = page(title, changed(text, i))
        warc.append(member(response(uri, "200 OK", "text/html; charset=utf-8", copy)))
    gone = page("Not found", "The page you asked for is not here.")
    warc.append(
        member(response("https://blog.example.org/gone", "404 Not Found", "text/html", gone))
    )
    png = b"\x89PNG\r\n\x1a\n" + bytes(200)
    warc.append(member(response("https://blog.example.org/logo.png", "200 OK", "image/png", png)))
    (HERE / "pages.warc.gz").write_bytes(b"".join(warc))

    wet = [member(record("warcinfo", "info", "application/warc-fields", b"software: sample\r\n"))]
    for slug, title, text in english[24:40] + german[:6]:
        block = f"{title}\n{text}\n".encode()
        uri = f"https://text.example.org/{slug}"
        wet.append(member(record("conversion", uri, "text/plain", block)))
    (HERE / "text.warc.wet.gz").write_bytes(b"".join(wet))

    lines = []
    for i, (slug, title, text) in enumerate(english[20:70]):
        url = f"https://corpus.example.org/{slug}"
        lines.append(json.dumps({"id": f"post-{i}", "url": url, "title": title, "text": text}))
    lines.insert(17, '{"id": "broken", "text": "this line ends too early')
    lines.append(json.dumps({"id": "short", "text": "Too short to keep."}))
    lines.append(json.dumps({"id": "again", "text": english[30][2]}))
    (HERE / "corpus.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")

    git_repository(Path(project), HERE / "project.git")


if __name__ == "__main__":
    main(*sys.argv[1:])
