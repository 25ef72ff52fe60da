"""Splits a text as SentenceSplitter.java does."""

import unicodedata

MAX_LENGTH = 1000
LOOK_AHEAD = 4
LINE_BREAKS = "\n\r\x85\u2028\u2029"
WIDE = "。！？｡．"
TERMINALS = ".!?…‼⁇⁈⁉؟۔।॥։።፧፨။។៕᙮᠃᠉܀" + WIDE
CLOSERS = "\"')]}*_”’»›」』）】〉》〕］｝＂＇"
TITLES = """
Mr Mrs Ms Dr Prof Sr Jr Rev Gen Col Capt Lt Sgt Sen Rep Gov Hon Mt vs Fig Figs cf viz Jan
Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Nr bzw ca Hr Fr Mme Mlle Sra Ing
"""
ABBREVIATIONS = set(TITLES.split())


def is_space(c):
    return c.isspace() or unicodedata.category(c) in ("Zs", "Zl", "Zp")


def abbreviation_before(text, stop):
    start = stop
    while start > 0 and text[start - 1].isalpha():
        start -= 1
        if stop - start > 5:
            return False
    word = text[start:stop]
    return (word.isupper() and word != "I") if len(word) == 1 else word in ABBREVIATIONS


def lower_case_follows(text, at):
    i = at
    while i < len(text) and i - at < LOOK_AHEAD and is_space(text[i]):
        if text[i] in LINE_BREAKS:
            return False
        i += 1
    return i < len(text) and text[i].islower()


def wrapped(text, at):
    """Whether the sentence goes on behind the line break here."""
    i = at + 2 if text.startswith("\r\n", at) else at + 1
    while i < len(text) and is_space(text[i]):
        if text[i] in LINE_BREAKS:
            return False
        i += 1
    if i == len(text) or not text[i].islower():
        return False
    last = at - 1
    while is_space(text[last]):
        last -= 1
    while last > 0 and text[last] in CLOSERS:
        last -= 1
    return text[last] not in TERMINALS


def ends_after_marks(text, at, limit):
    """Where the marks and closers from here end, and whether the sentence ends there."""
    first, marks, wide = at, 0, False
    while at < len(text) and at < limit and (text[at] in TERMINALS or text[at] in CLOSERS):
        wide |= text[at] in WIDE
        marks += text[at] in TERMINALS
        at += 1
    if wide or at == len(text):
        return at, True
    if not is_space(text[at]):
        return at, False
    lone = marks == 1 and text[first] == "."
    return at, not lone or not (abbreviation_before(text, first) or lower_case_follows(text, at))


def end_of_sentence(text, at):
    limit = at + MAX_LENGTH
    space = -1
    while at < len(text):
        if at == limit:
            return space if space >= 0 else at
        c = text[at]
        if c in LINE_BREAKS and not wrapped(text, at):
            return at
        if c in TERMINALS:
            at, ends = ends_after_marks(text, at, limit)
            if ends:
                return at
        else:
            at += 1
            if is_space(c) and limit - at < MAX_LENGTH // 2:
                space = at
    return at


def sentences(text):
    """Ranges of the sentences of a text, in code points."""
    found = []
    at = 0
    while True:
        while at < len(text) and is_space(text[at]):
            at += 1
        if at == len(text):
            return found
        start, at = at, end_of_sentence(text, at)
        end = at
        while is_space(text[end - 1]):
            end -= 1
        found.append((start, end))
