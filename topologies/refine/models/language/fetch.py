"""Downloads the Debian packages of packages.tsv and the translated package descriptions.

    python3 fetch.py FOLDER

Takes the version that the mirror has now where the recorded one is gone, and says so.
"""

import pathlib
import re
import subprocess
import sys
import urllib.request

ARCHIVE = "http://deb.debian.org/debian/dists/bookworm/"


def download_packages(folder):
    here = pathlib.Path(__file__).resolve().parent
    for line in (here / "packages.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or list(folder.glob(line.split("\t")[0] + "_*.deb")):
            continue
        name, version, _licence = line.split("\t")
        for what in (f"{name}={version}", name):
            command = ["apt-get", "download", "-q", what]
            if subprocess.run(command, cwd=folder, check=False).returncode == 0:
                break
            print(f"{what} is not to be had", file=sys.stderr)


def download_descriptions(folder):
    folder.mkdir(exist_ok=True)
    with urllib.request.urlopen(ARCHIVE + "Release") as release:
        names = re.findall(r"main/i18n/Translation-[\w@]+\.bz2", release.read().decode())
    for name in sorted(set(names) - {"main/i18n/Translation-en.bz2"}):
        urllib.request.urlretrieve(ARCHIVE + name, folder / pathlib.PurePath(name).name)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    download_packages(target)
    download_descriptions(target / "i18n")
