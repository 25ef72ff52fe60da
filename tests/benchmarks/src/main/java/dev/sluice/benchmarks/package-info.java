/**
 * What is measured by the second: whole processes to compare with other programs, and JMH
 * benchmarks of single parts. Models and texts come from outside; nothing here is a test. Read
 * {@link dev.sluice.benchmarks.PredictLines} first.
 */
package dev.sluice.benchmarks;
