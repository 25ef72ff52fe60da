#!/bin/sh
# Rebuilds licenses.bin from the texts of the SPDX licence list. Needs Python 3 and a JDK.
#   ./build.sh SHARED WORK     SHARED: folder that holds data/; WORK: scratch folder
set -eu
here=$(cd "$(dirname "$0")" && pwd)
refine=$here/../..
shared=$(cd "$1" && pwd)
mkdir -p "$2" && work=$(cd "$2" && pwd)

python3 "$here/texts.py" "$shared/data/neardup_licences/spdx-full.json.gz" "$work/texts.tsv"
mkdir -p "$work/classes"
# Beside the matcher's sources, whose package it shares, so that both see the same words.
javac -nowarn -implicit:class -d "$work/classes" -sourcepath "$refine/src/main/java" \
  "$here"/java/dev/sluice/refine/code/*.java
java -cp "$work/classes" dev.sluice.refine.code.BuildLicenseIndex "$work/texts.tsv" \
  "$refine/src/main/resources/dev/sluice/refine/code/licenses.bin"
