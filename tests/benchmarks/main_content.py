"""Learns which blocks of a page are main text; writes the trees that Sluice reads.

usage: main_content.py SHARED TABLE PAGES OUT

TABLE comes from dev.sluice.refine.extract.FeatureTable (test classes of topologies/refine) over the
files of PAGES, named SET-NAME.html by this script if PAGES is missing. Needs numpy. Only the half
"fit" of extraction.py's sets is learned from.

Gradient boosting over histograms: each tree takes a quarter of the features and 0.7 of the blocks.
Blocks of no snippet count a little as what the first model says of them.
"""

import pathlib
import re
import sys

import extraction
import numpy as np

BINS, DEPTH, RATE, TREES, BAGS = 32, 4, 0.15, 60, 2
WEIGHT_OF_FULL_TEXT, WEIGHT_OF_GUESS = 6, 0.3


def unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), text)


def labels(page: extraction.Page, blocks: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """1 for main text, and the weight, 0 where nothing is known."""
    label, weight = np.zeros(len(blocks), int), np.zeros(len(blocks))
    if page.expected is None:
        for snippet in page.unwanted:
            weight[[i for i, block in enumerate(blocks) if snippet in block]] = 1
        for snippet in page.wanted:
            for i in (held := [i for i, block in enumerate(blocks) if snippet in block]):
                weight[i] = label[i] * weight[i] + 1 / len(held)
                label[i] = 1
        return label, weight
    tokens = re.findall(r"\w+", page.expected)
    known, flat = extraction.shingles(page.expected), " " + " ".join(tokens) + " "
    for i, block in enumerate(blocks):
        its = re.findall(r"\w+", block)
        runs = extraction.shingles(block)
        if len(its) < 6:
            label[i] = bool(its) and f" {' '.join(its)} " in flat
        else:
            label[i] = (runs & known).total() > 0.5 * runs.total()
        weight[i] = min(1, (len(its) + 1) / (len(tokens) + 30)) if its else 0
    return label, WEIGHT_OF_FULL_TEXT * 0.3 * np.sqrt(weight)


def limits(rows: np.ndarray) -> list[np.ndarray]:
    found = []
    for values in rows.T:
        distinct = np.unique(values)
        quantiles = np.unique(np.quantile(values, np.linspace(0, 1, BINS)[1:-1]))
        found.append((distinct[1:] + distinct[:-1]) / 2 if len(distinct) <= BINS else quantiles)
    return found


def binned(rows: np.ndarray, bounds: list[np.ndarray]) -> np.ndarray:
    return np.stack([np.searchsorted(b, v) for b, v in zip(bounds, rows.T, strict=True)], 1)


def grow(bins: np.ndarray, g: np.ndarray, h: np.ndarray, columns: np.ndarray, depth: int):
    """A leaf's value, or (column, bin, tree for yes, tree for no)."""
    leaf = -RATE * g.sum() / (h.sum() + 1)
    if depth == 0 or h.sum() < 2:
        return leaf
    size = len(columns)
    flat = (bins[:, columns] + np.arange(size) * BINS).ravel()
    left_g, left_h = (
        np.bincount(flat, np.repeat(x, size), size * BINS).reshape(size, BINS).cumsum(1)
        for x in (g, h)
    )
    right_g, right_h = g.sum() - left_g, h.sum() - left_h
    gain = left_g**2 / (left_h + 1) + right_g**2 / (right_h + 1) - g.sum() ** 2 / (h.sum() + 1)
    gain[(left_h < 1) | (right_h < 1)] = -1
    column, limit = divmod(int(gain.argmax()), BINS)
    if gain[column, limit] <= 0.3:
        return leaf
    yes = bins[:, columns[column]] <= limit
    branches = (grow(bins[s], g[s], h[s], columns, depth - 1) for s in (yes, ~yes))
    return (int(columns[column]), limit, *branches)


def values(tree, bins: np.ndarray) -> np.ndarray:
    if not isinstance(tree, tuple):
        return np.full(len(bins), tree)
    column, limit, yes, no = tree
    return np.where(bins[:, column] <= limit, values(yes, bins), values(no, bins))


def learn(bins: np.ndarray, label: np.ndarray, weight: np.ndarray, seed: int):
    random = np.random.default_rng(seed)
    known = np.flatnonzero(weight > 0)
    bins, label, weight = bins[known], label[known], np.maximum(weight[known], 0.02)
    base = np.log((weight * label).sum() / (weight * (1 - label)).sum())
    score, trees = np.full(len(label), base), []
    for _ in range(TREES):
        chance = 1 / (1 + np.exp(-score))
        g, h = weight * (chance - label), weight * chance * (1 - chance)
        rows = random.random(len(label)) < 0.7
        columns = np.sort(random.choice(bins.shape[1], bins.shape[1] // 4, replace=False))
        trees.append(grow(bins[rows], g[rows], h[rows], columns, DEPTH))
        score += values(trees[-1], bins)
    return base, trees


def lines(tree, names: list[str], bounds: list[np.ndarray], depth: int = 0):
    if not isinstance(tree, tuple):
        yield " " * depth + f"{tree / BAGS:.4f}"
        return
    column, limit, yes, no = tree
    yield " " * depth + f"{names[column]} <= {bounds[column][limit]:.4f}"
    yield from lines(yes, names, bounds, depth + 1)
    yield from lines(no, names, bounds, depth + 1)


def main() -> None:
    shared, table, folder, out = map(pathlib.Path, sys.argv[1:])
    sets = {"s": extraction.scrapinghub(shared, "fit"), "t": extraction.snippets(shared, "fit")}
    pages = {f"{key}-{page.name}": page for key, its in sets.items() for page in its}
    if not folder.exists():
        folder.mkdir(parents=True)
        for name, page in pages.items():
            (folder / f"{name}.html").write_bytes(page.html)
        sys.exit(f"{folder} is written; make the table of its files first")
    head, *rest = table.read_text().removesuffix("\n").split("\n")
    cells = [line.split("\t") for line in rest]
    names = head.split("\t")[2:]
    rows = np.array([cell[2:] for cell in cells], dtype=np.float32)
    blocks: dict[str, list[int]] = {}
    for i, cell in enumerate(cells):
        blocks.setdefault(pathlib.Path(cell[0]).stem, []).append(i)
    label, weight = np.zeros(len(cells), int), np.zeros(len(cells))
    for name, its in blocks.items():
        label[its], weight[its] = labels(pages[name], [unescaped(cells[i][1]) for i in its])
    bounds = limits(rows)
    bins = binned(rows, bounds)
    base, trees = learn(bins, label, weight, 0)
    guess = base + sum(values(tree, bins) for tree in trees)
    free = (weight == 0) & (abs(guess) > 1)
    weight[free] = WEIGHT_OF_GUESS * np.minimum(np.expm1(rows[free, 0]) / 300, 1)
    label[free] = guess[free] > 0
    models = [learn(bins, label, weight, seed) for seed in range(1, BAGS + 1)]
    text = [
        "# Learned by tests/benchmarks/main_content.py: a question, its tree for yes, that for no."
    ]
    text.append(f"{np.mean([base for base, _ in models]):.4f}")
    for _, trees in models:
        for tree in trees:
            text.extend(lines(tree, names, bounds))
    out.write_text("\n".join(text) + "\n")


if __name__ == "__main__":
    main()
