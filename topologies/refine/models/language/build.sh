#!/bin/sh
# Rebuilds language.ftz and its calibration. Needs Debian's apt-get and dpkg-deb, Python 3.11, a JDK,
# the data sets, 4 GB of memory and about half an hour of one core.
#   ./build.sh SHARED WORK     SHARED: folder that holds data/; WORK: scratch folder
set -eu
here=$(cd "$(dirname "$0")" && pwd)
refine=$here/../..
shared=$(cd "$1" && pwd)
mkdir -p "$2" && work=$(cd "$2" && pwd)
resources=$refine/src/main/resources/dev/sluice/refine

python3 "$here/fetch.py" "$work/packages"
python3 "$here/compose.py" "$shared" "$work/packages" "$work"
mkdir -p "$work/classes"
# Beside the detector's sources, whose package they share, so that all see the same view.
javac -nowarn -implicit:class -d "$work/classes" -sourcepath "$refine/src/main/java" \
  "$here"/java/dev/sluice/refine/language/*.java
cp -r "$refine/src/main/resources/." "$work/classes"
run="java -XX:+UseSerialGC -Xmx3g -cp $work/classes dev.sluice.refine.language"
$run.TrainLanguageModel "$work/train.tsv" "$work/language.bin" "$work/language.ftz"
$run.FitCalibration "$work/language.ftz" "$work" > "$work/calibration.tsv"
cp "$work/language.ftz" "$resources/models/language.ftz"
cp "$work/calibration.tsv" "$resources/language/calibration.tsv"
cp -r "$refine/src/main/resources/." "$work/classes"
$run.EvaluateLanguageModel "$work" > "$work/figures.md"
echo "Figures for CARD.md are in $work/figures.md"
echo "LanguageDetector.VERSION must end in $(sha256sum "$work/language.ftz" | cut -c1-12)"
