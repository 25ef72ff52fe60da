"""Compares a run's duplicates with exact truth.

usage: near_duplicates.py DECISIONS.jsonl.gz TRUTH.tsv

TRUTH.tsv: id, id, exact Jaccard of every pair at or above the threshold. The run must have read
documents whose `id` is the truth's. A dropped document is right when truth pairs it with any
earlier document (the law of docs/stream.md); order is the order of the decisions file.
"""

import gzip
import json
import sys


def main(decisions_file: str, truth_file: str) -> None:
    order: dict[str, int] = {}
    source_of: dict[str, str] = {}
    dropped: dict[str, str] = {}
    with gzip.open(decisions_file, "rt", encoding="utf-8") as lines:
        for line in lines:
            decision = json.loads(line)
            source = decision["source"]
            order[source] = len(order)
            source_of[decision["doc_id"]] = source
            if decision["duplicate_of"]:
                dropped[source] = decision["duplicate_of"]
    pairs: dict[frozenset[str], float] = {}
    expected: set[str] = set()
    with open(truth_file, encoding="utf-8") as lines:
        for line in lines:
            one, two, similarity = line.split("\t")[:3]
            if one in order and two in order:
                pairs[frozenset((one, two))] = float(similarity)
                expected.add(max(one, two, key=order.__getitem__))
    right = expected & dropped.keys()
    named = sum(frozenset((source, source_of[twin])) in pairs for source, twin in dropped.items())
    print(
        json.dumps(
            {
                "documents": len(order),
                "truth_pairs": len(pairs),
                "truth_dropped": len(expected),
                "dropped": len(dropped),
                "recall": round(len(right) / max(1, len(expected)), 4),
                "precision": round(len(right) / max(1, len(dropped)), 4),
                "named_a_true_twin": round(named / max(1, len(dropped)), 4),
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
