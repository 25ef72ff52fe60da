"""Learns which blocks of a page are main text; writes the trees that Sluice reads.

usage: main_content.py pages SHARED PAGES
       main_content.py learn SHARED TABLE OUT
       main_content.py check SHARED TABLE

`pages` writes the pages to learn from as files SET-NAME.html. TABLE comes from
dev.sluice.refine.extract.FeatureTable (test classes of topologies/refine) over these files.
`check` prints what models score on pages of domains that they have not seen: each tenth of the
domains is judged by a model of the others. Needs numpy and extraction.py's peers.

Only the half "fit" of extraction.py's sets is learned from: whole texts and snippets by people.
Blocks of no snippet count a little where trafilatura in precision mode, readability and resiliparse
agree: text that all take is main text, text that none takes is not.

Gradient boosting over histograms: each tree takes a part of the features and of the blocks.
"""

import collections
import dataclasses
import pathlib
import re
import sys

import extraction
import numpy as np

BINS, LEAVES, RATE, TREES, BAGS = 64, 16, 0.1, 60, 2
COLUMNS, ROWS, LEAST_BLOCKS, LEAST_HESSIAN, RIDGE = 0.3, 0.7, 10, 1, 1
WEIGHT_OF_FULL_TEXT, WEIGHT_OF_AGREEMENT, LEAST_WEIGHT = 1.8, 0.3, 0.02
LETTERS_OF_FULL_WEIGHT = 300
PEERS = ("trafilatura precision", "readability", "resiliparse")
KEPT_FURNITURE = 0.3
FOLDS = 10
MODES = {"precision": 0.8, "balanced": 0.0, "recall": -0.8}


@dataclasses.dataclass
class Blocks:
    """Blocks of all pages, their features, and what is known of them."""

    names: list[str]
    rows: np.ndarray
    texts: list[str]
    letters: np.ndarray
    pages: dict[str, range]
    label: np.ndarray
    weight: np.ndarray


def unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), text)


def shares_held(blocks: list[str], text: str) -> np.ndarray:
    """Share of each block that the text holds."""
    runs, flat = extraction.shingles(text), " " + " ".join(re.findall(r"\w+", text)) + " "

    def share(block: str) -> float:
        tokens = re.findall(r"\w+", block)
        if len(tokens) < 6:
            return float(bool(tokens) and f" {' '.join(tokens)} " in flat)
        its = extraction.shingles(block)
        return (its & runs).total() / its.total()

    return np.array([share(block) for block in blocks])


def labels(page: extraction.Page, blocks: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """1 for main text, and the weight, 0 where nothing is known."""
    label, weight = np.zeros(len(blocks), int), np.zeros(len(blocks))
    if page.expected is None:
        for snippet in page.unwanted:
            weight[[i for i, block in enumerate(blocks) if snippet in block]] = 1
        for snippet in page.wanted:
            for i in (found := [i for i, block in enumerate(blocks) if snippet in block]):
                weight[i] = label[i] * weight[i] + 1 / len(found)
                label[i] = 1
        return label, np.where(weight > 0, np.maximum(weight, LEAST_WEIGHT), 0)
    lengths = np.array([len(re.findall(r"\w+", block)) for block in blocks])
    whole = len(re.findall(r"\w+", page.expected))
    weight = np.where(lengths > 0, np.minimum(1, (lengths + 1) / (whole + 30)), 0)
    label = (shares_held(blocks, page.expected) > 0.5).astype(int)
    return label, WEIGHT_OF_FULL_TEXT * np.sqrt(weight)


def agreement(texts: list[str], blocks: list[str], letters: np.ndarray, seed: int):
    """1 for text that all texts hold, 0 for text that none does, and the weight."""
    shares = np.stack([shares_held(blocks, text) for text in texts])
    worded = np.array([re.search(r"\w", block) is not None for block in blocks], bool)
    furniture = worded & (shares < 0.2).all(0)
    kept = np.random.default_rng(seed).random(len(blocks)) < KEPT_FURNITURE
    main = worded & (shares > 0.8).all(0)
    weight = main + furniture * kept / KEPT_FURNITURE
    size = np.minimum(letters / LETTERS_OF_FULL_WEIGHT, 1)
    return main.astype(int), WEIGHT_OF_AGREEMENT * weight * size


def pages_to_learn(shared: pathlib.Path) -> dict[str, extraction.Page]:
    sets = {"s": extraction.scrapinghub(shared, "fit"), "t": extraction.snippets(shared, "fit")}
    return {f"{key}-{page.name}": page for key, its in sets.items() for page in its}


def read_blocks(table: pathlib.Path, pages: dict[str, extraction.Page]) -> Blocks:
    head, *rest = table.read_text().removesuffix("\n").split("\n")
    cells = [line.split("\t") for line in rest]
    texts = [unescaped(cell[1]) for cell in cells]
    spans: dict[str, range] = {}
    for i, cell in enumerate(cells):
        name = pathlib.Path(cell[0]).stem
        spans[name] = range(spans[name].start if name in spans else i, i + 1)
    rows = np.array([cell[2:] for cell in cells], dtype=np.float32)
    letters = np.array([len(re.sub(r"\s", "", text)) for text in texts])
    label, weight = np.zeros(len(cells), int), np.zeros(len(cells))
    snippets = [page for page in pages.values() if page.expected is None]
    peers = [extraction.extractors()[name](snippets) for name in PEERS]
    for seed, (name, span) in enumerate(spans.items()):
        its = slice(span.start, span.stop)
        page = pages[name]
        label[its], weight[its] = labels(page, texts[its])
        if page.expected is None:
            found = [peer.get(page.name, "") for peer in peers]
            guess, trust = agreement(found, texts[its], letters[its], seed)
            free = weight[its] == 0
            label[its] = np.where(free, guess, label[its])
            weight[its] = np.where(free, trust, weight[its])
    return Blocks(head.split("\t")[2:], rows, texts, letters, spans, label, weight)


def limits(rows: np.ndarray) -> list[np.ndarray]:
    found = []
    for values in rows.T:
        distinct = np.unique(values)
        quantiles = np.unique(np.quantile(values, np.linspace(0, 1, BINS)[1:-1]))
        found.append((distinct[1:] + distinct[:-1]) / 2 if len(distinct) <= BINS else quantiles)
    return found


def binned(rows: np.ndarray, bounds: list[np.ndarray]) -> np.ndarray:
    return np.stack([np.searchsorted(b, v) for b, v in zip(bounds, rows.T, strict=True)], 1)


def best_split(bins: np.ndarray, g: np.ndarray, h: np.ndarray, columns: np.ndarray):
    """Gain, column and bin."""
    size = len(columns)
    flat = (bins[:, columns] + np.arange(size) * BINS).ravel()
    left_g, left_h = (
        np.bincount(flat, np.repeat(x, size), size * BINS).reshape(size, BINS).cumsum(1)
        for x in (g, h)
    )
    right_g, right_h = g.sum() - left_g, h.sum() - left_h
    gain = left_g**2 / (left_h + RIDGE) + right_g**2 / (right_h + RIDGE)
    gain -= g.sum() ** 2 / (h.sum() + RIDGE)
    left = np.bincount(flat, minlength=size * BINS).reshape(size, BINS).cumsum(1)
    few = (left < LEAST_BLOCKS) | (len(bins) - left < LEAST_BLOCKS)
    gain[few | (left_h < LEAST_HESSIAN) | (right_h < LEAST_HESSIAN)] = 0
    column, limit = divmod(int(gain.argmax()), BINS)
    return gain[column, limit], int(columns[column]), limit


def grow(bins: np.ndarray, g: np.ndarray, h: np.ndarray, columns: np.ndarray):
    """A leaf's value, or (column, bin, tree for yes, tree for no). The best leaf splits first."""
    leaves = {"": np.arange(len(bins))}
    splits = {"": best_split(bins, g, h, columns)}
    asked: dict[str, tuple[int, int]] = {}
    while len(leaves) < LEAVES:
        path = max(splits, key=lambda leaf: splits[leaf][0])
        gain, column, limit = splits.pop(path)
        if gain <= 0:
            break
        asked[path] = column, limit
        its = leaves.pop(path)
        yes = bins[its, column] <= limit
        for answer, half in (("y", its[yes]), ("n", its[~yes])):
            leaves[path + answer] = half
            splits[path + answer] = best_split(bins[half], g[half], h[half], columns)

    def tree(path: str):
        if path in leaves:
            its = leaves[path]
            return -RATE * g[its].sum() / (h[its].sum() + RIDGE)
        return (*asked[path], tree(path + "y"), tree(path + "n"))

    return tree("")


def values(tree, bins: np.ndarray) -> np.ndarray:
    if not isinstance(tree, tuple):
        return np.full(len(bins), tree)
    column, limit, yes, no = tree
    answer, found = bins[:, column] <= limit, np.empty(len(bins))
    found[answer], found[~answer] = values(yes, bins[answer]), values(no, bins[~answer])
    return found


def learn(bins: np.ndarray, label: np.ndarray, weight: np.ndarray, seed: int):
    random = np.random.default_rng(seed)
    known = np.flatnonzero(weight > 0)
    bins, label, weight = bins[known], label[known], weight[known]
    base = np.log((weight * label).sum() / (weight * (1 - label)).sum())
    score, trees = np.full(len(label), base), []
    for _ in range(TREES):
        chance = 1 / (1 + np.exp(-score))
        g, h = weight * (chance - label), weight * chance * (1 - chance)
        rows = random.random(len(label)) < ROWS
        taken = int(bins.shape[1] * COLUMNS)
        columns = np.sort(random.choice(bins.shape[1], taken, replace=False))
        trees.append(grow(bins[rows], g[rows], h[rows], columns))
        score += values(trees[-1], bins)
    return base, trees


def scores(models: list, bins: np.ndarray) -> np.ndarray:
    return sum(base + sum(values(tree, bins) for tree in trees) for base, trees in models) / BAGS


def lines(tree, names: list[str], bounds: list[np.ndarray], depth: int = 0):
    if not isinstance(tree, tuple):
        yield " " * depth + f"{tree / BAGS:.4f}"
        return
    column, limit, yes, no = tree
    yield " " * depth + f"{names[column]} <= {bounds[column][limit]:.4f}"
    yield from lines(yes, names, bounds, depth + 1)
    yield from lines(no, names, bounds, depth + 1)


def write(blocks: Blocks, out: pathlib.Path) -> None:
    bounds = limits(blocks.rows)
    bins = binned(blocks.rows, bounds)
    models = [learn(bins, blocks.label, blocks.weight, seed) for seed in range(BAGS)]
    text = [
        "# Learned by tests/benchmarks/main_content.py: a question, its tree for yes, that for no."
    ]
    text.append(f"{np.mean([base for base, _ in models]):.4f}")
    for _, trees in models:
        for tree in trees:
            text.extend(lines(tree, blocks.names, bounds))
    out.write_text("\n".join(text) + "\n")


def chosen(blocks: Blocks, score: np.ndarray, limit: float) -> str:
    """The text of a page, by the rules of MainContent."""
    while limit > -3 and blocks.letters[score > limit].sum() < 170:
        limit -= 0.25
    nothing = blocks.letters[score > limit].sum() < 60
    return "\n".join(t for t, s in zip(blocks.texts, score, strict=True) if nothing or s > limit)


def check(blocks: Blocks, pages: dict[str, extraction.Page], folds: dict[str, int]) -> None:
    bins = binned(blocks.rows, limits(blocks.rows))
    fold = np.concatenate([np.full(len(span), folds[name]) for name, span in blocks.pages.items()])
    score = np.zeros(len(fold))
    for i in range(FOLDS):
        weight = np.where(fold == i, 0, blocks.weight)
        models = [learn(bins, blocks.label, weight, seed) for seed in range(BAGS)]
        score[fold == i] = scores(models, bins[fold == i])
    for mode, limit in MODES.items():
        found: dict[str, dict[str, str]] = collections.defaultdict(dict)
        for name, span in blocks.pages.items():
            its = slice(span.start, span.stop)
            of_page = dataclasses.replace(
                blocks, texts=blocks.texts[its], letters=blocks.letters[its]
            )
            found[name[0]][pages[name].name] = chosen(of_page, score[its], limit)
        for key, judge in (("s", extraction.score_shingles), ("t", extraction.score_snippets)):
            figures = judge([page for name, page in pages.items() if name[0] == key], found[key])
            print(mode, key, "  ".join(f"{value:.4f}" for value in figures), flush=True)


def main() -> None:
    task, shared, *files = sys.argv[1:]
    pages = pages_to_learn(pathlib.Path(shared))
    if task == "pages":
        folder = pathlib.Path(files[0])
        folder.mkdir(parents=True, exist_ok=True)
        for name, page in pages.items():
            (folder / f"{name}.html").write_bytes(page.html)
        return
    blocks = read_blocks(pathlib.Path(files[0]), pages)
    if task == "learn":
        write(blocks, pathlib.Path(files[1]))
    else:
        domains = sorted({page.domain for page in pages.values()})
        np.random.default_rng(0).shuffle(domains)
        check(blocks, pages, {n: domains.index(page.domain) % FOLDS for n, page in pages.items()})


if __name__ == "__main__":
    main()
