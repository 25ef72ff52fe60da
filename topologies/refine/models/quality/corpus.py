"""Texts that teach the quality model: LABEL, tab, SOURCE, tab, TEXT a line, U+2028 for a line end.

    python3 corpus.py DATA DEBS OUT

DATA is the folder of shared data sets, DEBS holds unpacked Debian packages (one folder each, see
build.sh). LABEL is ref or web. The same input and seed give the same lines.
"""

import random
import sys
from pathlib import Path

import chaff
import prose
import raw

SEED = 20261121
FEWEST_WORDS = 25
LONGEST = 6000  # characters; the model reads 2,000 code points


def line(label, source, text):
    text = text.replace("\r", "").replace("\t", " ").strip()
    return f"{label}\t{source}\t{text.replace(chr(10), chr(0x2028))}\n"


def main():
    data, debs, out = (Path(argument) for argument in sys.argv[1:4])
    rng = random.Random(SEED)
    references = [
        (source, text)
        for source, text in prose.documents(data, debs, rng)
        if len(text.split()) >= FEWEST_WORDS
    ]
    texts = [text for _, text in references]
    webs = [*raw.documents(data, debs, rng), *chaff.documents(texts, rng)]
    seen = set()
    with out.open("w", encoding="utf-8", newline="\n") as lines:
        for label, documents in (("ref", references), ("web", webs)):
            for source, text in documents:
                text = text[:LONGEST]
                if text not in seen:
                    seen.add(text)
                    lines.write(line(label, source, text))


if __name__ == "__main__":
    main()
