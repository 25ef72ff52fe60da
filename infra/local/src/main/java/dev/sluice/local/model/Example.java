package dev.sluice.local.model;

/** A text and what it is, as its set names it. */
record Example(String label, String text) {}
