"""Reads a text as TokenReader.java does; the model must see the same when trained and when used."""

import unicodedata

LONGEST = 32
LONGEST_REFERENCE = 10
LONGEST_STARS = 4
SIGNS = dict(zip("@4$501!37", "aassoiiet", strict=True))
WORD_CATEGORIES = {"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd"}
ASCII_LETTERS = set("abcdefghijklmnopqrstuvwxyz")


def is_word(c):
    if c < "\x80":
        return c.isalnum()
    return unicodedata.category(c) in WORD_CATEGORIES


def is_name_part(c):
    return c < "\x80" and (c.isalnum() or c == "_")


def lower(c):
    lowered = c.lower()
    return lowered if len(lowered) == 1 else lowered[0]


class TokenReader:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.tokens = []

    def read(self):
        text = self.text
        while self.at < len(text):
            c = text[self.at]
            if is_word(c):
                self.read_word()
            elif c in "!?":
                self.tokens.append(c)
                while self.at < len(text) and text[self.at] in "!?":
                    self.at += 1
            elif c == "@" and self.at + 1 < len(text) and is_name_part(text[self.at + 1]):
                self.at += 1
                while self.at < len(text) and is_name_part(text[self.at]):
                    self.at += 1
            else:
                self.at += self.reference_length() if c == "&" else 1
        return self.tokens

    def word_at(self, index):
        return index < len(self.text) and is_word(self.text[index])

    def read_word(self):
        text = self.text
        start = self.at
        word = []
        repeats = 0
        last = None
        while True:
            c = lower(text[self.at])
            self.at += 1
            repeats = repeats + 1 if c == last else 1
            last = c
            if len(word) < LONGEST:
                if repeats == 3:
                    word.pop()
                elif repeats < 3:
                    word.append(c)
            if not (self.word_at(self.at) or self.inner_at(word)):
                break
        raw = text[start : self.at].lower()
        follower = text[self.at : self.at + 1]
        if (raw in ("http", "https") and follower == ":") or (raw == "www" and follower == "."):
            while self.at < len(text) and not text[self.at].isspace():
                self.at += 1
            return
        if all(c.isdigit() for c in word):
            return
        if any(c in ASCII_LETTERS for c in word):
            word = [SIGNS.get(c, c) for c in word]
        self.tokens.append("".join(word))

    def inner_at(self, word):
        text = self.text
        if self.at >= len(text):
            return False
        c = text[self.at]
        if c != "*":
            return c in "@$!" and self.word_at(self.at + 1)
        end = self.at
        while end < len(text) and end - self.at < LONGEST_STARS and text[end] == "*":
            end += 1
        return self.word_at(end) or all(c == "*" for c in word[1:])

    def reference_length(self):
        text = self.text
        end = self.at + 1
        if text[end : end + 1] == "#":
            end += 1
        start = end
        while (
            end < len(text)
            and end - start < LONGEST_REFERENCE
            and text[end] != "_"
            and is_name_part(text[end])
        ):
            end += 1
        complete = end > start and text[end : end + 1] == ";"
        return end + 1 - self.at if complete else 1


def line(text):
    """The tokens of a text, separated by spaces."""
    return " ".join(TokenReader(text).read())
