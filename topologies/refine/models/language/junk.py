"""Text in no language: code out of packages, and generated noise."""

import base64
import re
import string

import packages

CODE = (".php", ".js", ".css", ".vim", ".py", ".h", ".pm", ".sh", ".json", ".sql", ".lua")
COMMENT = re.compile(r"^\s*(//|#|\*|/\*|\"|--|<!--|;|=|'''|\"\"\")")
WORDS_OF_PROSE = re.compile(r"\b(the|of|and|to|is|for|that|this|with|are|be)\b", re.IGNORECASE)


def code(debs, rng):
    """Runs of 1 to 12 lines of source code without comments or lines that read as prose."""
    wanted = ("mediawiki", "vim-runtime", "libpython3", "linux-libc-dev", "perl-modules")
    for deb in sorted(debs.glob("*.deb")):
        if deb.name.startswith(wanted):
            for _, content in packages.members(
                deb, lambda n: n.endswith(CODE) and "i18n" not in n and "/doc/" not in n
            ):
                lines = [
                    line.strip()
                    for line in content[:20000].decode("utf-8", "replace").splitlines()
                    if line.strip()
                    and not COMMENT.match(line)
                    and len(WORDS_OF_PROSE.findall(line)) < 2
                ]
                for _ in range(3):
                    if len(lines) > 2:
                        start = rng.randrange(len(lines) - 1)
                        yield " ".join(lines[start : start + rng.randint(1, 12)])[:600]


def _letters(rng, alphabet, least, most):
    return "".join(rng.choice(alphabet) for _ in range(rng.randint(least, most)))


def _base64(rng):
    return base64.b64encode(rng.randbytes(rng.randint(9, 150))).decode()


def _hex(rng):
    return " ".join(rng.randbytes(rng.choice((4, 8, 16, 20, 32))).hex() for _ in range(3))


def _latin_noise(rng):
    alphabet = rng.choice(
        (
            string.ascii_lowercase,
            string.ascii_letters,
            "acgt",
            "asdfghjkl",
            "qwertyuiop",
            "bcdfghjklmnpqrstvwxz",
            "xyz",
            "abcdef",
        )
    )
    return " ".join(_letters(rng, alphabet, 3, 12) for _ in range(rng.randint(1, 30)))


def _other_noise(rng):
    first, last = rng.choice(((0x430, 0x44F), (0x3B1, 0x3C9), (0x627, 0x64A), (0x5D0, 0x5EA)))
    alphabet = [chr(c) for c in range(first, last)]
    return " ".join(_letters(rng, alphabet, 4, 12) for _ in range(rng.randint(3, 30)))


def _table(rng):
    units = ("kg", "mm", "cm", "MHz", "GB", "kB", "ms", "A", "B", "X", "Nr", "ID", "EUR", "%", "x")
    return " ".join(
        f"{rng.uniform(0, 10 ** rng.randint(0, 6)):.{rng.randint(0, 3)}f}"
        + (f" {rng.choice(units)}" if rng.random() < 0.3 else "")
        for _ in range(rng.randint(3, 60))
    )


def _identifiers(rng):
    parts = (
        "get",
        "set",
        "id",
        "tmp",
        "idx",
        "ptr",
        "buf",
        "str",
        "obj",
        "cfg",
        "cls",
        "src",
        "val",
        "fn",
        "arg",
        "ctx",
        "max",
        "min",
        "len",
        "num",
        "btn",
        "div",
        "img",
        "px",
    )
    join = rng.choice(("_", "", "-", "."))
    return rng.choice((" ", ", ", ";", "\t")).join(
        join.join(rng.choice(parts) for _ in range(rng.randint(1, 4)))
        + rng.choice(("", "", str(rng.randint(0, 99)), "()"))
        for _ in range(rng.randint(2, 30))
    )


def _markup(rng):
    tags = ("div", "span", "td", "tr", "li", "a", "p", "b", "br", "ul", "img", "input")
    out = []
    for _ in range(rng.randint(2, 30)):
        tag = rng.choice(tags)
        out.append(f'<{tag} class="{_letters(rng, string.ascii_lowercase, 2, 9)}">')
        if rng.random() < 0.3:
            out.append(str(rng.randint(0, 9999)))
        out.append(f"</{tag}>")
    return rng.choice(("", " ")).join(out)


def _repeats(rng):
    unit = _letters(rng, string.ascii_lowercase, 1, 3)
    return (unit + rng.choice(("", " "))) * rng.randint(4, 60)


def _part_numbers(rng):
    return " ".join(
        _letters(rng, string.ascii_uppercase, 1, 4) + rng.choice("-/ ") + str(rng.randint(1, 99999))
        for _ in range(rng.randint(2, 30))
    )


CODE_LIKE = (_table, _identifiers, _markup)
GENERATORS = (
    _base64,
    _hex,
    _latin_noise,
    _latin_noise,
    _other_noise,
    _table,
    _identifiers,
    _markup,
    _repeats,
    _part_numbers,
)


def noise(rng, count, generators=GENERATORS):
    """Generated noise, its kinds taking turns from a random one on."""
    first = rng.randrange(len(generators))
    for i in range(first, first + count):
        yield generators[i % len(generators)](rng)
