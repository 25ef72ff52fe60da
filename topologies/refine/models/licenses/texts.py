"""Writes the licence texts of the SPDX list, one a line: id, tab, text in Base64."""

import base64
import gzip
import json
import sys


def main() -> None:
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as file:
        licenses = json.load(file)
    with open(sys.argv[2], "w", encoding="ascii") as out:
        for identifier in sorted(licenses):
            text = licenses[identifier]["licenseText"].encode()
            out.write(f"{identifier}\t{base64.b64encode(text).decode('ascii')}\n")


if __name__ == "__main__":
    main()
