package dev.sluice.refine.extract.charset;

/** An attribute of a tag, in lower case. */
record PageAttribute(String name, String value) {}
