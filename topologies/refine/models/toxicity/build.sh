#!/bin/sh
# Builds ../../src/main/resources/dev/sluice/refine/models/toxicity.ftz and the word lists beside it.
# Usage, from the repository's root: topologies/refine/models/toxicity/build.sh ../shared/data
# About a minute on one core; one thread and one seed give the same bytes again.
set -eu
data=$1
here=$(dirname "$0")
refine=$here/../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
resources=$refine/src/main/resources/dev/sluice/refine
python3 "$here/terms.py" "$data" "$resources/classify/toxicity"
python3 "$here/prepare.py" "$data" "$work/lines"
sluice=$refine/../../sluice
"$sluice" model train --input "$work/lines" --output "$work/toxicity.bin" --loss ova --dim 8 \
  --minn 3 --maxn 5 --word-ngrams 2 --bucket 200000 --min-count 2 --lr 0.1 --epoch 3
"$sluice" model quantize --input "$work/toxicity.bin" --output "$work/toxicity.ftz" --dsub 1
cp "$work/toxicity.ftz" "$resources/models/toxicity.ftz"
