"""Writes letter-pairs.tsv and frequent-characters.tsv for the detection of character sets.

usage: frequencies.py LINGUA_ZIP UDHR_ZIP TRADITIONAL FOLDER
LINGUA_ZIP holds sentences/<code>.txt, the test sentences of lingua-py (Wortschatz, CC BY 4.0).
UDHR_ZIP holds udhr2/<code>.txt, the Universal Declaration of Human Rights (npm udhr2).
TRADITIONAL is a text in traditional Chinese (Declaration of Human Rights and manual pages).
"""

import collections
import math
import sys
import unicodedata
import zipfile

# language: character sets it is written in, the likeliest first
LETTERS = {
    **{code: "windows-1252" for code in "de fr es pt it nl sv da nb fi ca is".split()},
    **{code: "windows-1250 iso-8859-2" for code in "pl cs sk hu hr sl ro".split()},
    **{code: "windows-1251 koi8-r iso-8859-5 ibm866 x-mac-cyrillic" for code in ("ru", "bg")},
    "uk": "windows-1251 koi8-u iso-8859-5 x-mac-cyrillic",
    **{code: "windows-1251 iso-8859-5 x-mac-cyrillic" for code in ("be", "sr", "mk")},
    "el": "windows-1253 iso-8859-7",
    "tr": "windows-1254",
    "he": "windows-1255",
    "ar": "windows-1256 iso-8859-6",
    "fa": "windows-1256",
    "th": "windows-874",
    "vi": "windows-1258",
    **{code: "windows-1257 iso-8859-4" for code in ("lt", "lv", "et")},
}
CHARACTERS = {"zh": "GBK", "zh-Hant": "Big5", "ja": "EUC-JP Shift_JIS", "ko": "EUC-KR"}
PAIRS = 900  # a language, the most frequent
DECLARATIONS = {
    "de": "deu", "fr": "fra", "es": "spa", "pt": "por_BR", "it": "ita", "nl": "nld", "sv": "swe",
    "da": "dan", "nb": "nob", "fi": "fin", "ca": "cat", "is": "isl", "pl": "pol", "cs": "ces",
    "sk": "slk", "hu": "hun", "hr": "hrv", "sl": "slv", "ro": "ron", "ru": "rus", "bg": "bul",
    "uk": "ukr", "be": "bel", "sr": "srp_cyrl", "mk": "mkd", "el": "ell_monotonic", "tr": "tur",
    "he": "heb", "ar": "arb", "fa": "pes_1", "th": "tha", "vi": "vie", "lt": "lit", "lv": "lav",
    "et": "est",
}
FREQUENT = 900  # characters a script
DEAREST = 13  # bits
# of the languages in Latin script; what else a text holds is names and misread letters
ALPHABETS = {
    "de": "äöüß", "fr": "àâçéèêëîïôùûüÿœæ", "es": "áéíñóúü", "pt": "áâãàçéêíóôõúü",
    "it": "àèéìíîòóù", "nl": "éèëïóöüáê", "sv": "åäöé", "da": "æøåé", "nb": "æøåéòô",
    "fi": "äöåšž", "ca": "àçéèíïóòúü", "is": "áðéíóúýþæö", "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž", "hu": "áéíóöőúüű", "hr": "čćđšž",
    "sl": "čšž", "ro": "ăâîşţ", "tr": "çğıöşüâîû", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž",
    "et": "äõöüšž",
}


def spelt(language, text):
    """As the legacy sets spell it: no comma below, no Persian yeh, Vietnamese tones apart."""
    if language == "ro":
        return text.translate(str.maketrans("șțȘȚ", "şţŞŢ"))
    if language == "fa":
        return text.replace("ی", "ي")
    if language != "vi":
        return text
    spelled = []
    for c in unicodedata.normalize("NFC", text):
        try:
            c.encode("cp1258")
            spelled.append(c)
        except UnicodeEncodeError:
            apart = unicodedata.normalize("NFD", c)
            letter = unicodedata.normalize("NFC", apart[0] + "".join(m for m in apart[1:] if m in "\u0302\u0306\u031b"))
            spelled.append(letter + "".join(m for m in apart[1:] if m not in "\u0302\u0306\u031b"))
    return "".join(spelled)


def folded(c):
    if unicodedata.category(c)[0] in "LM":
        lower = c.lower()
        return lower if len(lower) == 1 else "i"
    return " " if ord(c) < 128 or unicodedata.category(c)[0] in "Z" else None


def pairs(text, alphabet):
    counts = collections.Counter()
    for letter in alphabet or "":  # none is unknown, however rare
        counts[" " + letter] += 2
        counts[letter + " "] += 2
    for line in text.splitlines():
        last = " "
        for c in line + " ":
            c = folded(c)
            if alphabet and c and ord(c) > 127 and c not in alphabet:
                c = None
            if c and last and (ord(c) > 127 or ord(last) > 127):
                counts[last + c] += 1
            last = c
    total = sum(counts.values())
    costs = collections.defaultdict(list)
    for pair, count in sorted(counts.most_common(PAIRS), key=lambda e: (-e[1], e[0])):
        bits = round(-math.log2(count / total))
        if bits <= DEAREST and count > 1:
            costs[bits].append(pair.replace(" ", "_"))
    return "\t".join(f"{bits}\t{''.join(costs[bits])}" for bits in sorted(costs))


def frequent(texts):
    counts = collections.Counter(c for c in texts if unicodedata.category(c) == "Lo" or (c >= "\u3001" and unicodedata.category(c)[0] == "P"))
    return "".join(sorted(c for c, _ in counts.most_common(FREQUENT)))


def main(lingua, udhr, traditional, folder):
    archive = zipfile.ZipFile(lingua)
    declarations = zipfile.ZipFile(udhr)

    def text(code):
        return archive.read(f"sentences/{code}.txt").decode()

    def both(code):
        return text(code) + declarations.read(f"udhr2/{DECLARATIONS[code]}.txt").decode()

    with open(f"{folder}/letter-pairs.tsv", "w", encoding="utf-8") as out:
        out.write("# language, its character sets, then by turns: bits, the letter pairs that cost them\n")
        for language, sets in LETTERS.items():
            out.write(f"{language}\t{sets}\t{pairs(spelt(language, both(language)), ALPHABETS.get(language))}\n")
    with open(f"{folder}/frequent-characters.tsv", "w", encoding="utf-8") as out:
        out.write("# language, its character sets, its most frequent characters\n")
        for language, sets in CHARACTERS.items():
            source = open(traditional, encoding="utf-8").read() if language == "zh-Hant" else text(language)
            out.write(f"{language}\t{sets}\t{frequent(source)}\n")


main(*sys.argv[1:])
