"""Writes english.tsv, the English terms beside LDNOOBW's, and which of all are sexual.

    python3 terms.py ../../../../../shared/data ../../src/main/resources/.../classify/toxicity

A term of Surge's list is listed (l) if its severity is Strong or Severe. Sexual (s) are terms of
LDNOOBW's English list but for NOT_SEXUAL, which is our own judgement, and listed terms of Surge's
category "sexual anatomy / sexual acts" unless their first canonical form is a mere swear word.
"""

import csv
import io
import sys
import zipfile
from pathlib import Path

SEXUAL = "sexual anatomy / sexual acts"
SWEAR_WORDS = {"ass", "arse", "bitch", "bollocks", "crap", "cunt", "damn", "dick", "fuck", "prick"}
SWEAR_WORDS |= {"shit", "suck", "twat", "wank", "wanker", "bugger", "douche"}
NOT_SEXUAL = set(
    """
    apeshit,arsehole,ass,asshole,bastard,bastardo,bastinado,beaner,beaners,bimbos,bitch,bitches,
    bollocks,bullshit,butt,cialis,circlejerk,clusterfuck,coon,coons,cornhole,cunt,darkie,date rape,
    daterape,dick,domination,escort,eunuch,fag,faggot,fecal,fuck,fuck buttons,fuckin,fucking,
    fucktards,fudge packer,fudgepacker,girl on,god damn,goodpoop,grope,hard core,hardcore,honkey,
    how to kill,how to murder,huge fat,intercourse,jelly donut,jigaboo,jiggaboo,jiggerboo,kike,mong,
    motherfucker,neonazi,negro,nig nog,nigga,nigger,nutten,paki,paedophile,pedophile,pedobear,
    piece of shit,pikey,piss pig,pissing,pisspig,playboy,poof,raghead,rape,raping,rapist,rectum,
    sadism,santorum,scat,scissoring,sexual,sexuality,sexually,shit,shitblimp,shitty,shrimping,skeet,
    slanteye,snatch,snowballing,spastic,spic,spunk,suck,sucks,swastika,swinger,tainted love,
    taste my,tied up,tight white,tosser,towelhead,tranny,twat,twink,twinkie,viagra,wank,wetback,
    white power,wrapping men,xx,🖕
    """.replace("\n    ", "").split(",")
)


def terms(data):
    kinds = {}
    archive = zipfile.ZipFile(data / "tox_wordlists/ldnoobw.zip")
    name = next(n for n in archive.namelist() if n.split("/")[-1] == "en")
    for term in archive.read(name).decode("utf-8").splitlines():
        if term.strip() and term.strip() not in NOT_SEXUAL:
            kinds[term.strip()] = "s"
    profanity = (data / "tox_surge/profanity_en.csv").read_text("utf-8")
    for row in csv.DictReader(io.StringIO(profanity, newline="")):
        if row["severity_description"] not in ("Strong", "Severe"):
            continue
        term = row["text"].strip().lower()
        categories = {row[f"category_{i}"] for i in (1, 2, 3)}
        sexual = SEXUAL in categories and row["canonical_form_1"] not in SWEAR_WORDS
        kind = "ls" if sexual or "s" in kinds.get(term, "") else "l"
        kinds[term] = kind
    return kinds


def main():
    data, folder = Path(sys.argv[1]), Path(sys.argv[2])
    lines = [f"{term}\t{kind}\n" for term, kind in sorted(terms(data).items())]
    (folder / "english.tsv").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
