"""Reads text out of Debian packages without unpacking them to disk."""

import io
import struct
import subprocess
import tarfile
import zipfile


def members(deb, wanted):
    """Names and bytes of the regular files in a package whose name `wanted` accepts."""
    with (
        subprocess.Popen(
            ["dpkg-deb", "--fsys-tarfile", str(deb)], stdout=subprocess.PIPE
        ) as process,
        tarfile.open(fileobj=process.stdout, mode="r|") as archive,
    ):
        for member in archive:
            if member.isfile() and wanted(member.name):
                yield member.name, archive.extractfile(member).read()


def zipped(content, wanted):
    """Names and bytes of the members of a zip file, among them Mozilla's language packs."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if wanted(name):
                yield name, archive.read(name)


def translations(catalogue):
    """Pairs of original and translated text of a compiled gettext catalogue."""
    (magic,) = struct.unpack_from("<I", catalogue)
    order = "<" if magic == 0x950412DE else ">"
    count, originals, translated = struct.unpack_from(order + "3I", catalogue, 8)
    for i in range(count):
        length, start = struct.unpack_from(order + "2I", catalogue, originals + 8 * i)
        original = catalogue[start : start + length]
        length, start = struct.unpack_from(order + "2I", catalogue, translated + 8 * i)
        for text in catalogue[start : start + length].split(b"\0"):
            if original and text:
                yield (
                    original.split(b"\4")[-1].split(b"\0")[0].decode("utf-8", "replace"),
                    text.decode("utf-8", "replace"),
                )
