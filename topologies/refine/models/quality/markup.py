"""Text out of HTML, DocBook, POD and wiki mark-up, roughly: enough to learn words from."""

import gzip
import html
import re
from html.parser import HTMLParser

BLOCKS = frozenset(
    re.split(
        " ",
        "p li h1 h2 h3 h4 h5 h6 td th tr dt dd div section article header footer nav ul ol table "
        "pre blockquote title para listitem entry figcaption form option button main aside br",
    )
)
SILENT = {"script", "style", "noscript", "template", "svg", "pre", "programlisting", "screen"}


def lines(path):
    """Of a gzip file, without their ends."""
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    return text.removesuffix("\n").split("\n")


class Blocks(HTMLParser):
    """The (element, text) of every block that has text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.parts, self.element, self.silent = [], [], "", 0

    def flush(self, element):
        text = " ".join("".join(self.parts).split())
        if text:
            self.blocks.append((self.element, text))
        self.parts, self.element = [], element

    def handle_starttag(self, tag, attrs):
        if tag in SILENT:
            self.silent += 1
        if tag in BLOCKS:
            self.flush(tag)

    def handle_endtag(self, tag):
        if tag in SILENT and self.silent:
            self.silent -= 1
        if tag in BLOCKS:
            self.flush("")

    def handle_data(self, data):
        if not self.silent:
            self.parts.append(data)


def blocks(markup):
    parser = Blocks()
    parser.feed(markup)
    parser.flush("")
    return parser.blocks


def is_prose(text):
    return len(text.split()) >= 12 and text.rstrip("\"')”’")[-1:] in tuple(".!?")


def paragraphs(markup):
    """Blocks of whole sentences, with the headings and short items that lie between them."""
    kept = [text for _, text in blocks(markup)]
    prose = [index for index, text in enumerate(kept) if is_prose(text)]
    return kept[prose[0] : prose[-1] + 1] if prose else []


def prose_share(texts):
    words = sum(len(text.split()) for text in texts)
    return sum(len(text.split()) for text in texts if is_prose(text)) / max(1, words)


def unwrapped(text):
    """Paragraphs of plain text that was wrapped by hand."""
    parts = re.split(r"\n\s*\n", text)
    return [" ".join(part.split()) for part in parts if part.strip()]


def pod(text):
    """Plain paragraphs of Perl's documentation."""
    kept = [part for part in re.split(r"\n\s*\n", text) if not part.startswith(("=", " ", "\t"))]
    clean = [
        re.sub(r"[A-Z]<+ ?([^<>|]*\|)?([^<>]*?) ?>+", r"\2", " ".join(p.split())) for p in kept
    ]
    return [part for part in clean if part]


def wiki(text):
    """Paragraphs of a wiki page without tables, templates, references and links' targets."""
    text = re.sub(r"<!--.*?-->|<ref[^>]*/>|<ref.*?</ref>", "", text, flags=re.DOTALL)
    for _ in range(4):
        text = re.sub(r"\{\{[^{}]*\}\}|\{\|[^{}]*\|\}", "", text, flags=re.DOTALL)
    text = re.sub(r"\[\[(?:File|Image|Category)[^\[\]]*(?:\[\[[^\]]*\]\][^\[\]]*)*\]\]", "", text)
    text = re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1", text)
    text = re.sub(r"\[https?:\S+ ?([^\]]*)\]", r"\1", text)
    text = html.unescape(re.sub(r"'{2,}|<[^>]+>", "", text))
    return [" ".join(part.split()) for part in text.split("\n") if part.strip()]


def detokenised(text):
    """WikiText's spaced tokens as one would write them."""
    text = re.sub(r" @([-,.])@ ", r"\1", text.replace("<unk>", "Arden"))
    text = re.sub(r" ([,.;:!?%)\]])", r"\1", text)
    text = re.sub(r"([(\[$£]) ", r"\1", text).replace(" 's", "'s").replace(" n't", "n't")
    return re.sub(r'" ([^"]*) "', r'"\1"', text).strip()


def chunks(texts, rng, most=1000):
    """Documents of 1 to 12 paragraphs in a row; some are joined into one line."""
    at, made = 0, 0
    while at < len(texts) and made < most:
        size = rng.choice((1, 2, 3, 4, 6, 8, 12))
        part = texts[at : at + size]
        at += size
        made += 1
        yield rng.choice(("\n", "\n", "\n\n", " ")).join(part)
