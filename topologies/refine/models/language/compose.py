"""Writes the training text: every label about equally often, cut to all lengths.

    python3 compose.py SHARED PACKAGES OUT

SHARED holds the data sets, PACKAGES the Debian packages of packages.txt with the folder i18n of
translated descriptions, OUT gets train.tsv and heldout-*.tsv: label, tab, raw text.
"""

import collections
import pathlib
import random
import re
import sys
import unicodedata

import junk
import sources
from heldout import is_held_out
from labels import JUNK, LABELS, is_written_in

SEED = 20260101
# Of a label that the two evaluated sets have, and of one that they lack:
LEAST = (8000, 2500)  # samples, by more cuts of the same text where there is little
MOST_EXTRA = (3000, 2500)  # samples from other sources
MOST_CORE = 1600  # sentences of the evaluated sets
JUNK_SAMPLES = 14000
SERBIAN = dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True))
SERBIAN |= {"љ": "lj", "њ": "nj", "џ": "dž"}
# Close relatives, which whole sentences tell apart and single words do not: more of the former.
RELATIVES = {
    *("arb_Arab", "mey_Arab", "fas_Arab", "prs_Arab", "zho_Hans", "zho_Hant", "yue_Hant"),
    *("bos_Latn", "hrv_Latn", "srp_Latn", "ces_Latn", "slk_Latn", "nob_Latn", "nno_Latn"),
    *("ind_Latn", "msa_Latn", "nso_Latn", "sot_Latn", "tsn_Latn"),
    *("nde_Latn", "ssw_Latn", "xho_Latn", "zul_Latn"),
}
UNSPACED = ("Hans", "Hant", "Jpan", "Khmr", "Laoo", "Mymr", "Thai", "Tibt")
MARKUP = re.compile(
    r"\{\{[^}]*\}\}|\{[^}]*\}|\[\[(?:[^|\]]*\|)?|\]\]|\[https?:\S*|https?:\S+|<[^>]*>|&\w+;|"
    r"\$\d+|%\(?\w*\)?[-\d.]*\w|[_~|*#]|'{2,}|\\[nt]"
)


def clean(text):
    """One line without the mark-up and place holders of message catalogues."""
    text = MARKUP.sub(" ", re.sub(r"[&_~](?=\w)", "", text))
    return unicodedata.normalize("NFC", " ".join(text.split()))


def cut(text, label, rng):
    """A random part, its length log-uniform from one word (two characters) to all."""
    unspaced = label.endswith(UNSPACED)
    units = list(text) if unspaced else text.split()
    least = min(2, len(units)) if unspaced else 1
    length = round(least * (len(units) / least) ** rng.random())
    start = rng.randrange(len(units) - length + 1)
    return ("" if unspaced else " ").join(units[start : start + length])


def extras(shared, debs, held_out):
    """Text of all other sources by label and source, without what stands under two labels."""
    found = {}
    for kind, texts in (
        ("descriptions", sources.descriptions(debs / "i18n")),
        ("gnome_help", sources.gnome_help(debs)),
        ("mediawiki", sources.mediawiki(debs)),
        ("mozilla", sources.mozilla(debs)),
        ("catalogues", sources.catalogues(debs)),
        ("udhr", sources.udhr(shared)),
        ("wiki_dumps", sources.wiki_dumps(shared)),
        ("novels", sources.novels(shared)),
    ):
        for label, raw in texts:
            text = clean(raw)[:400]
            if len(text) < 8 or text in held_out or not is_written_in(text, label):
                continue
            known = found.setdefault(text, (label, kind))
            if known[0] != label:
                found[text] = ("", kind)
    by_label = collections.defaultdict(lambda: collections.defaultdict(list))
    for text, (label, kind) in found.items():
        if label:
            by_label[label][kind].append(text)
    return by_label


def choose(by_kind, most, rng):
    """At most so many texts of a label, the kinds taking turns; longer ones are preferred."""
    for texts in by_kind.values():
        rng.shuffle(texts)
        texts.sort(key=lambda text: len(text) < 30)
        texts.reverse()
    chosen = []
    while len(chosen) < most and any(by_kind.values()):
        for texts in by_kind.values():
            if texts:
                chosen.append(texts.pop())
    return chosen[:most]


def in_latin(text):
    """Serbian Cyrillic as Serbian Latin, letter by letter."""
    return "".join(
        latin.upper() if letter.isupper() else latin
        for letter in text
        for latin in (SERBIAN.get(letter.lower(), letter.lower()),)
    )


def samples(label, core, short, extra, least, rng):
    """Training texts of one label."""
    core = core if len(core) <= MOST_CORE else rng.sample(core, MOST_CORE)
    out = [*core, *short, *short]
    if label in RELATIVES:
        out += core * 3
    for _ in range(2):
        out.extend(cut(text, label, rng) for text in core)
    for text in extra:
        out.append(text if rng.random() < 0.5 else cut(text, label, rng))
    pool = core * 3 + extra
    while len(out) < least:
        out.append(cut(rng.choice(pool), label, rng))
    return [dress(text, rng) for text in out]


def dress(text, rng):
    """Sometimes what stands around prose on real pages: signs, or some code in a longer text."""
    chance = rng.random()
    if chance < 0.04:
        return f"= {text} ="
    if chance < 0.09 and len(text) > 80:
        code = next(junk.noise(rng, 1, junk.CODE_LIKE))[: len(text) // 2]
        words = text.split(" ")
        at = rng.randrange(len(words) + 1)
        return " ".join([*words[:at], code, *words[at:]])
    return text


def main(shared, debs, out):
    rng = random.Random(SEED)
    out.mkdir(parents=True, exist_ok=True)
    sets = {"ntrex": lambda held: sources.ntrex(shared, held)}
    for kind in ("sentences", "word-pairs", "single-words"):
        sets[kind] = lambda held, kind=kind: sources.lingua(shared, kind, held)
    held_out = set()
    for name, texts in sets.items():
        with open(out / f"heldout-{name}.tsv", "w", encoding="utf-8") as file:
            for label, text in texts(True):
                held_out.add(clean(text))
                file.write(f"{label}\t{text}\n")
    core, short = collections.defaultdict(list), collections.defaultdict(list)
    for name, texts in sets.items():
        for label, text in texts(False):
            (core if name in ("ntrex", "sentences") else short)[label].append(text)
    other = extras(shared, debs, held_out)
    for texts in (core, short):
        texts["srp_Latn"] += [in_latin(text) for text in texts["srp_Cyrl"]]
    no_language = [*junk.code(debs, rng)]
    rng.shuffle(no_language)
    no_language = no_language[:JUNK_SAMPLES] + list(junk.noise(rng, JUNK_SAMPLES))
    with (
        open(out / "train.tsv", "w", encoding="utf-8") as file,
        open(out / "heldout-junk.tsv", "w", encoding="utf-8") as judged,
    ):
        lines, counts = [], []
        for label in LABELS:
            if label == JUNK:
                continue
            kinds = {kind: len(texts) for kind, texts in sorted(other[label].items())}
            rare = not core[label]
            extra = choose(other[label], MOST_EXTRA[rare], rng)
            texts = samples(label, core[label], short[label], extra, LEAST[rare], rng)
            counts.append(f"{label}\t{len(core[label])}\t{len(short[label])}\t{kinds}\n")
            lines.extend(f"{label}\t{text}\n" for text in texts)
        for text in no_language:
            line = JUNK + "\t" + " ".join(text.split()) + "\n"
            if is_held_out(text):
                judged.write(line)
            else:
                lines.append(line)
        (out / "counts.tsv").write_text("".join(counts), encoding="utf-8")
        rng.shuffle(lines)
        file.writelines(lines)


if __name__ == "__main__":
    main(*(pathlib.Path(argument) for argument in sys.argv[1:4]))
