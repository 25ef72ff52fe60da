"""MinHash signatures per CPU second: Sluice's default family, datasketch and text-dedup in turn.

usage: signature_speed.py DOCS_JSONL [--peer PYTHON] [--documents N] [--rounds N] [--core N]

PYTHON has datasketch 1.6.5 and text-dedup 0.4.0, whichever is to be compared. Everybody signs the
same documents from their text, pinned to one core, start and reading of the file not counted:
Sluice by sluice-5w-128-v2; datasketch by runs of 5 words and 128 permutations, hashed with SHA-1
and with xxHash; text-dedup's own embed_func at its defaults with xxh3, 240 permutations.

Build first: ./mvnw -q -pl tests/benchmarks -am package -DskipTests
"""

import argparse
import itertools
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

import jvm

PEERS = ("datasketch-sha1", "datasketch-xxh32", "text-dedup")


def main() -> None:
    parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
    parser.add_argument("documents_file", type=Path)
    parser.add_argument("--peer", default=sys.executable)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--core", type=int, default=0)
    parser.add_argument("--sign", choices=PEERS, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.sign:
        sign(args.sign, args.documents_file, args.documents)
        return
    pin = ["taskset", "-c", str(args.core)]
    count = str(args.documents)
    programs = {
        "sluice": pin
        + jvm.command("SignaturePace", "-Xmx1g")
        + [str(args.documents_file), count, "sluice-5w-128-v2"]
    }
    for peer in PEERS:
        options = [str(args.documents_file), "--documents", count, "--sign", peer]
        programs[peer] = [*pin, args.peer, __file__, *options]
    paces: dict[str, list[float]] = {}
    for _ in range(args.rounds):
        for name, command in programs.items():
            run = subprocess.run(command, capture_output=True, text=True, check=False)
            if run.returncode != 0:
                print(f"{name}: {run.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
                continue
            for line in run.stdout.splitlines():
                kind, seconds, documents, _ = line.split("\t")
                paces.setdefault(f"{name} {kind}", []).append(int(documents) / float(seconds))
    ours = statistics.median(paces["sluice from_text"])
    for name, found in paces.items():
        middle = statistics.median(found)
        spread = f"{min(found):,.0f} to {max(found):,.0f}"
        print(
            f"{name:28} {middle:10,.0f} documents per CPU s ({spread}); ours {ours / middle:.1f}x"
        )


def sign(peer: str, file: Path, count: int) -> None:
    """Runs in the peer's Python: signs all documents once, after a tenth of them to warm up."""
    with file.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in itertools.islice(lines, count)]
    signing = text_dedup() if peer == "text-dedup" else datasketch(peer.removeprefix("datasketch-"))
    for text in texts[: count // 10]:
        signing(text)
    start = time.process_time()
    signed = sum(signing(text) is not None for text in texts)
    print(f"from_text\t{time.process_time() - start:.3f}\t{len(texts)}\t{signed}")


def datasketch(hashing: str):
    import re

    from datasketch import MinHash
    from datasketch.hashfunc import sha1_hash32

    word = re.compile(r"\w+")
    if hashing == "xxh32":
        from xxhash import xxh32_intdigest as function
    else:
        function = sha1_hash32

    def signature(text: str):
        words = word.findall(text.lower())
        runs = {" ".join(words[i : i + 5]).encode() for i in range(max(1, len(words) - 4))}
        minhash = MinHash(num_perm=128, hashfunc=function)
        minhash.update_batch(runs)
        return minhash

    return signature


def text_dedup():
    import numpy as np
    from text_dedup.minhash import embed_func
    from text_dedup.utils import optimal_param, xxh3_32hash

    permutations = 240
    prime = np.uint64((1 << 61) - 1)
    random = np.random.RandomState(42)
    bands, rows = optimal_param(0.7, permutations)
    settings = {
        "num_perm": permutations,
        "ngram_size": 5,
        "min_length": 5,
        "hashranges": [(i * rows, (i + 1) * rows) for i in range(bands)],
        "permutations": (
            random.randint(1, prime, size=(permutations,), dtype=np.uint64),
            random.randint(0, prime, size=(permutations,), dtype=np.uint64),
        ),
        "hash_func": xxh3_32hash,
        "dtype": np.uint64,
        "max_hash": np.uint32((1 << 32) - 1),
        "modulo_prime": prime,
    }
    return lambda text: embed_func(text, 0, **settings)


if __name__ == "__main__":
    main()
