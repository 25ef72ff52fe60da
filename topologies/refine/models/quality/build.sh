#!/bin/sh
# Builds the bundled quality model anew: fetches Debian packages, writes the corpus, trains.
#
#   models/quality/build.sh WORK        from topologies/refine, after ./mvnw -pl topologies/refine -am test-compile
#
# WORK takes about 1 GB. SLUICE_SHARED overrides ../../../shared. Needs apt-get, dpkg-deb, Python 3.10
# and a JDK. Two minutes of CPU. Debian 12's packages of November 2026 gave the bundled files.
set -eu

work=${1:?usage: build.sh WORK}
here=$(cd "$(dirname "$0")" && pwd)
refine=$here/../..
shared=${SLUICE_SHARED:-$refine/../../../shared}

packages="anarchism debian-handbook debian-history debian-policy developers-reference dict-foldoc
  dict-jargon e2guardian freeciv-data gimp-help-en git-doc gnome-user-docs gnucash-docs harden-doc
  installation-guide-amd64 libreoffice-help-en-us lincity-ng-data linux-doc-6.1 perl-doc
  postgresql-doc-15 python3.11-doc rust-doc"

mkdir -p "$work/debs" "$work/packages"
for package in $packages; do
  if [ ! -d "$work/packages/$package" ]; then
    (cd "$work/debs" && apt-get -q download "$package")
    dpkg-deb -x "$work/debs/$package"_*.deb "$work/packages/$package"
  fi
done

python3 "$here/corpus.py" "$shared/data" "$work/packages" "$work/corpus.tsv"
java -Xmx2g -XX:+UseSerialGC -cp "$refine/target/classes:$refine/target/test-classes" \
  dev.sluice.refine.classify.quality.QualityBuild \
  "$work/corpus.tsv" "$refine/src/main/resources/dev/sluice/refine/models"
