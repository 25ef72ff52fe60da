"""The labels of the model, and which of them a code used by some package stands for."""

import pathlib
import re

RESOURCES = (
    pathlib.Path(__file__).resolve().parents[2] / "src/main/resources/dev/sluice/refine/language"
)
JUNK = "zxx"

LETTERS = {
    "Arab": "\u0600-\u06ff\u0750-\u077f",
    "Armn": "\u0530-\u058f",
    "Beng": "\u0980-\u09ff",
    "Cyrl": "\u0400-\u052f",
    "Deva": "\u0900-\u097f",
    "Ethi": "\u1200-\u139f",
    "Geor": "\u10a0-\u10ff",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Gujr": "\u0a80-\u0aff",
    "Guru": "\u0a00-\u0a7f",
    "Hang": "\uac00-\ud7af",
    "Hans": "\u3400-\u9fff",
    "Hant": "\u3400-\u9fff",
    "Hebr": "\u0590-\u05ff",
    "Jpan": "\u3040-\u30ff\u3400-\u9fff",
    "Khmr": "\u1780-\u17ff",
    "Knda": "\u0c80-\u0cff",
    "Laoo": "\u0e80-\u0eff",
    "Latn": "A-Za-z\u00c0-\u024f\u0250-\u02af\u1e00-\u1eff",
    "Mlym": "\u0d00-\u0d7f",
    "Mymr": "\u1000-\u109f\uaa60-\uaa7f",
    "Nkoo": "\u07c0-\u07ff",
    "Olck": "\u1c50-\u1c7f",
    "Orya": "\u0b00-\u0b7f",
    "Sinh": "\u0d80-\u0dff",
    "Taml": "\u0b80-\u0bff",
    "Telu": "\u0c00-\u0c7f",
    "Tfng": "\u2d30-\u2d7f",
    "Thaa": "\u0780-\u07bf",
    "Thai": "\u0e00-\u0e7f",
    "Tibt": "\u0f00-\u0fff",
}
OF_SCRIPT = {script: re.compile(f"[{ranges}]") for script, ranges in LETTERS.items()}
ANY_LETTER = re.compile(r"[^\W\d_]")

# Codes whose label does not follow from the table of languages.
SPECIAL = {
    "ar": "arb_Arab",
    "be_tarask": "bel_Cyrl",
    "bs": "bos_Latn",
    "ca_valencia": "cat_Latn",
    "cmn_hans": "zho_Hans",
    "cmn_hant": "zho_Hant",
    "crh_latn": "crh_Latn",
    "ell_monotonic": "ell_Grek",
    "kk_cyrl": "kaz_Cyrl",
    "ku": "kmr_Latn",
    "ku_latn": "kmr_Latn",
    "fa_af": "prs_Arab",
    "no": "nob_Latn",
    "sr": "srp_Cyrl",
    "sr_ec": "srp_Cyrl",
    "sr_cyrl": "srp_Cyrl",
    "sr_el": "srp_Latn",
    "sr_latin": "srp_Latn",
    "sr_latn": "srp_Latn",
    "srp_cyrl": "srp_Cyrl",
    "srp_latn": "srp_Latn",
    "tg_cyrl": "tgk_Cyrl",
    "tt_cyrl": "tat_Cyrl",
    "ug_arab": "uig_Arab",
    "yue_hant": "yue_Hant",
    "zh_cn": "zho_Hans",
    "zh_hans": "zho_Hans",
    "zh_hant": "zho_Hant",
    "zh_hk": "zho_Hant",
    "zh_tw": "zho_Hant",
}
# Not what their first part says: another script, another language, or both.
UNWANTED = {
    "zh",
    "zho",
    "chi",
    "crh_cyrl",
    "de_formal",
    "kk_arab",
    "kk_latn",
    "ku_arab",
    "ms_arab",
    "nan",
    "nds_nl",
    "sh",
    "tg_latn",
    "tt_latn",
    "ug_latn",
    "uz_cyrl",
    "uz_uz_cyrl",
    "sr_me",
    "az_ir",
    "ca_ad_x",
}


def table():
    """Rows of languages.tsv: label, two letters, aliases."""
    rows = []
    for line in (RESOURCES / "languages.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            label, two, aliases, _name = line.split("\t")
            rows.append((label, two, [alias for alias in aliases.split(",") if alias]))
    return rows


def evaluation():
    """Rows of evaluation.tsv: test set, file, label."""
    lines = (RESOURCES / "evaluation.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


LABELS = [label for label, _two, _aliases in table()]
_SHORT = {}
for _label, _two, _aliases in table():
    for _code in [_label.split("_")[0], _two, *_aliases]:
        if _code:
            _SHORT.setdefault(_code, _label)


def label_of(code):
    """The label of a locale or language code as packages write it; None if we have none."""
    code = re.sub(r"[-.@]", "_", code.lower()).replace("utf_8", "").strip("_")
    if code in SPECIAL:
        return SPECIAL[code]
    if code in UNWANTED or code.split("_")[-1] in ("cyrl", "latn", "arab") and "_" in code:
        head, _, script = code.rpartition("_")
        label = _SHORT.get(head.split("_")[0])
        return label if label and label.lower().endswith(script) and code not in UNWANTED else None
    return SPECIAL.get(code.split("_")[0], _SHORT.get(code.split("_")[0]))


def is_written_in(text, label, share=0.7):
    """Whether most letters of the text are of the label's script."""
    letters = len(ANY_LETTER.findall(text))
    if not letters:
        return False
    return len(OF_SCRIPT[label.split("_")[1]].findall(text)) >= share * letters
