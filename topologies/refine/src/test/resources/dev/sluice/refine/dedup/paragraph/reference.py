"""Paragraph hashes as cc_net computes them, written anew from its rules; makes hashes.jsonl.

Usage: python3 reference.py > hashes.jsonl
"""

import hashlib
import json
import re
import sys

MARKS = (
    "\uff0c\u3002\u3001\u201e\u201d\u201c\u00ab\u00bb\uff11\u300d\u300c\u300a\u300b\u00b4"
    "\u2236\uff1a\uff1f\uff01\uff08\uff09\uff1b\u2013\u2014\uff0e\uff5e\u2019\u2026\u2501"
    "\u3008\u3009\u3010\u3011\uff05\u25ba"
)
CONTROLS = "".join(chr(c) for c in (*range(32), *range(127, 160)))
DROPPED = {ord(c): None for c in MARKS + CONTROLS}

TEXTS = [
    "",
    "  \t ",
    "Hello, World!",
    "hello, world!",
    "  HELLO, world!\r",
    "On 21 November 2026 at 10:45",
    "on 99 november 1066 AT 31:59",
    "Arabic digits \u0661\u0662\u0663 and full-width \uff11\uff12\uff13",
    "He said: \u201cwell\u2026\u201d \u2013 \u00abbon\u00bb \u25ba 100\uff05",
    "\u00c9t\u00e9 \u00e0 l'\u00e9cole, \u00c4rger mit Stra\u00dfe",
    "\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3 \u0130stanbul",
    "a\x00b\x1fc\x7fd\x9fe\u00a0f",
    "\u2003wide spaces\u3000around\u2028",
    "\u3010\u6771\u4eac\u3011\uff12\uff10\uff12\uff16\u5e74\uff08\u4ee4\u548c\uff09\u3002",
    "emoji \U0001f600 and \U00010400 deseret, math \U0001d7d9",
    "\u2026 \u2026",
]


def normalise(paragraph: str) -> str:
    return re.sub(r"\d", "0", paragraph.strip().lower()).translate(DROPPED)


def main() -> None:
    for text in TEXTS:
        digest = hashlib.sha1(normalise(text).encode()).digest()
        value = int.from_bytes(digest[:8], "little")
        line = {"text": text, "normalised": normalise(text), "hash": str(value)}
        sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
