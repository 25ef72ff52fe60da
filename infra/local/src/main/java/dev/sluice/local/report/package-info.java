/**
 * What a run leaves for people: {@link dev.sluice.local.report.RunReport} counts the topics and the
 * commit log, and writes report, decisions and curated documents. Everything is read back from the
 * topics, read_committed; nothing is remembered from the run itself but times.
 */
package dev.sluice.local.report;
