/**
 * One class per {@code sluice} command: options in, exit code out. Data goes to stdout, progress and
 * errors to stderr. Exit codes: 0 done, 1 failed, 2 wrong use.
 */
package dev.sluice.local.command;
