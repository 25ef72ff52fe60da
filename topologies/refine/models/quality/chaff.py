"""Pages that hold no text to read: from the patterns in chaff.txt, and from broken prose."""

import re
from pathlib import Path

HERE = Path(__file__).parent
SLOT = re.compile(r"\{(\w+)\}")


def patterns():
    """Kinds of lines and fillers of slots, both by name."""
    kinds, slots, lines = {}, {}, None
    for text in (HERE / "chaff.txt").read_text(encoding="utf-8").splitlines():
        if text.startswith("[$"):
            lines = slots.setdefault(text[2:-1], [])
        elif text.startswith("["):
            lines = kinds.setdefault(text[1:-1], [])
        elif text and not text.startswith("#"):
            lines.append(text)
    return kinds, slots


def fill(pattern, slots, rng):
    def value(match):
        name = match.group(1)
        if set(name) == {"n"}:
            return str(rng.randint(10 ** (len(name) - 1), 10 ** len(name) - 1))
        text = fill(rng.choice(slots[name.lower()]), slots, rng)
        return text.capitalize() if name[0].isupper() else text

    return SLOT.sub(value, pattern)


def page(kind, kinds, slots, rng):
    """Lines of one kind with some chrome; prose-like kinds sometimes run on without line ends."""
    size = rng.choice((3, 4, 5, 6, 8, 10, 14, 20, 30))
    chrome = rng.choice((0, 0.1, 0.3))
    lines = [
        fill(rng.choice(kinds["chrome" if rng.random() < chrome else kind]), slots, rng)
        for _ in range(size)
    ]
    separator = rng.choice(("\n", "\n", " ", "\n\n"))
    if rng.random() < 0.2:
        lines = lines * rng.randint(2, 3)
    return separator.join(lines)


def sentences(text):
    return [part for part in re.split(r"(?<=[.!?])\s+", text) if part]


def shuffled_words(text, rng):
    words = text.split()[:250]
    rng.shuffle(words)
    return " ".join(words)


def snippets(texts, rng):
    """Cut beginnings of many texts, as a page of search results or a blog's front page has them."""
    lines = []
    for _ in range(rng.randint(3, 12)):
        words = rng.choice(texts).split()
        start = rng.randrange(max(1, len(words) - 30))
        cut = " ".join(words[start : start + rng.randint(6, 28)])
        lines.append(cut + rng.choice(("...", " ... Read more", "…", " [...]", "")))
    return "\n".join(lines)


def headings(texts, rng):
    """Title-like pieces without sentences."""
    lines = []
    for _ in range(rng.randint(8, 40)):
        words = rng.choice(texts).split()
        start = rng.randrange(max(1, len(words) - 8))
        piece = [word.strip('.,;:()"') for word in words[start : start + rng.randint(1, 6)]]
        text = " ".join(piece)
        lines.append(text.title() if rng.random() < 0.7 else text)
    return rng.choice(("\n", "\n", " | ", ", ")).join(lines)


def buried(text, kinds, slots, rng):
    """One or two sentences of prose in a page of something else."""
    parts = sentences(text)
    start = rng.randrange(max(1, len(parts) - 2))
    kept = " ".join(parts[start : start + rng.randint(1, 2)])
    around = [page(rng.choice(list(kinds)), kinds, slots, rng) for _ in range(2)]
    return "\n".join((around[0], kept, around[1]))


def stuffed(texts, slots, rng):
    """A few words or phrases over and over."""
    if rng.random() < 0.5:
        few = [fill("{keyword}", slots, rng) for _ in range(rng.randint(1, 4))]
    else:
        few = rng.sample(rng.choice(texts).split(), rng.randint(1, 8))
    return " ".join(rng.choice(few) for _ in range(rng.randint(30, 300)))


def promoted(rng):
    lines = (HERE / "promoted.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line]


def documents(texts, rng):
    """(source, text) of every kind; texts are prose to break."""
    kinds, slots = patterns()
    for kind in kinds:
        for _ in range(60 if kind in ("adult", "legal", "tables") else 220):
            yield f"chaff-{kind}", page(kind, kinds, slots, rng)
    for _ in range(400):
        mixed = [page(rng.choice(list(kinds)), kinds, slots, rng) for _ in range(2)]
        yield "chaff-mixed", "\n".join(mixed)
    for _ in range(600):
        yield "broken-snippets", snippets(texts, rng)
    for _ in range(300):
        yield "broken-headings", headings(texts, rng)
    for _ in range(150):
        yield "broken-shuffled", shuffled_words(rng.choice(texts), rng)
    for _ in range(200):
        yield "broken-stuffed", stuffed(texts, slots, rng)
    for _ in range(500):
        yield "broken-buried", buried(rng.choice(texts), kinds, slots, rng)
    paragraphs = promoted(rng)
    for _ in range(8):
        for paragraph in paragraphs:
            parts = sentences(paragraph)
            kept = parts[rng.randrange(2) :] if len(parts) > 3 else parts
            if rng.random() < 0.5:
                kept = kept + sentences(rng.choice(paragraphs))
            yield "promoted", rng.choice((" ", " ", "\n")).join(kept)
