"""Pairs of documents that meet in a band, by the originals: datatrove and RedPajama-V2.

usage: candidate_pairs.py DOCUMENTS.jsonl.gz REDPAJAMA OUT.jsonl.gz

REDPAJAMA is the folder app/src of a checkout of RedPajama-Data (its packages dedupe and utilities
are used). Needs datatrove[processing] 0.10.0, spacy and scipy. Both programs sign and band; what is
done here is to list who shares a band with whom, and to read datatrove's clusters and removals.

OUT gets one line for each banding: family, bands, rows, the number of signed documents and every
pair as [earlier, later] numbers of lines; datatrove's also has what it removes, the documents of
each cluster, and the number of pairs within clusters.
"""

import gzip
import itertools
import json
import struct
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

THRESHOLDS = [0.7, 0.8, 0.9, 1.0]


def pairs(buckets: Iterable[list[int]]) -> list[tuple[int, int]]:
    met = set()
    for bucket in buckets:
        met.update(itertools.combinations(sorted(bucket), 2))
    return sorted(met)


def redpajama(texts: list[str], source: str) -> Iterable[dict]:
    sys.path.insert(0, source)
    from dedupe.minhash import MinHash
    from utilities.text import normalize

    hasher = MinHash(THRESHOLDS, ngram_size=13, num_permutations=128, seed=42)
    buckets: dict[str, dict[tuple[int, bytes], list[int]]] = {}
    signed: dict[str, int] = {}
    for number, text in enumerate(texts):
        bands = hasher.compute_banded_signatures(tuple(normalize(text).split()))
        for key, values in bands.items():
            signed[key] = signed.get(key, 0) + (values is not None)
            for band, value in enumerate(values or []):
                buckets.setdefault(key, {}).setdefault((band, value), []).append(number)
    for key, threshold in zip(buckets, THRESHOLDS, strict=True):
        bands, rows = hasher._bands_rows[str(threshold)]
        yield {
            "family": "rpv2-13w-128",
            "original": key,
            "bands": bands,
            "rows": rows,
            "signed": signed[key],
            "pairs": pairs(buckets[key].values()),
        }


def datatrove(documents: Path, work: Path) -> dict:
    from datatrove.executor.local import LocalPipelineExecutor
    from datatrove.io import get_datafolder
    from datatrove.pipeline.dedup.minhash import (
        MinhashConfig,
        MinhashDedupBuckets,
        MinhashDedupCluster,
        MinhashDedupSignature,
        read_sigs,
    )
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.utils.hashing import HashConfig

    config = MinhashConfig(hash_config=HashConfig(precision=64, hash_fc="xxhash"))
    signatures, dups, clusters = (str(work / name) for name in ("signatures", "dups", "clusters"))
    reader = JsonlReader(str(documents.parent), glob_pattern=documents.name)
    stages = [
        ([reader, MinhashDedupSignature(signatures, config)], 1),
        ([MinhashDedupBuckets(signatures, dups, config=config)], config.num_buckets),
        ([MinhashDedupCluster(dups, clusters, config, save_cluster_id=True)], 1),
    ]
    for number, (stage, tasks) in enumerate(stages):
        logs = str(work / f"logs{number}")
        LocalPipelineExecutor(stage, tasks=tasks, workers=1, logging_dir=logs).run()
    buckets: dict[tuple, list[int]] = {}
    for band in range(config.num_buckets):
        name = f"bucket_{band:03d}/00000.minhash.sig"
        with get_datafolder(signatures).open(name, mode="rb") as file:
            for record in read_sigs(file, 0, config):
                buckets.setdefault((band, record.sig), []).append(record.doc_id)
    removed = [number for (number,) in numbers(clusters + "/000000.remove", 1)]
    members: dict[int, list[int]] = {}
    for document, cluster in numbers(clusters + "/000000.clusters", 2):
        members.setdefault(cluster, []).append(document)
    return {
        "family": "fineweb-5w-112",
        "original": "datatrove",
        "bands": config.num_buckets,
        "rows": config.hashes_per_bucket,
        "signed": sum(len(bucket) for (band, _), bucket in buckets.items() if band == 0),
        "pairs": pairs(buckets.values()),
        "removed": sorted(removed),
        "clusters": sorted(sorted(cluster) for cluster in members.values()),
        "pairs_within_clusters": sum(len(it) * (len(it) - 1) // 2 for it in members.values()),
    }


def numbers(file: str, width: int) -> Iterable[tuple[int, ...]]:
    return struct.iter_unpack(f"<{width}I", Path(file).read_bytes())


def main(documents: str, source: str, out: str) -> None:
    with gzip.open(documents, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    with tempfile.TemporaryDirectory() as work:
        found = [*redpajama(texts, source), datatrove(Path(documents).resolve(), Path(work))]
    with gzip.GzipFile(out, "wb", mtime=0) as file:
        for line in found:
            file.write((json.dumps(line, separators=(",", ":")) + "\n").encode())
            counts = {key: len(it) if isinstance(it, list) else it for key, it in line.items()}
            print(json.dumps(counts))


if __name__ == "__main__":
    main(*sys.argv[1:])
