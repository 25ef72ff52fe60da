/**
 * Evaluation sets from their files into the topic of benchmarks, and documents that hold passages
 * of them. Start at {@link dev.sluice.local.benchmark.BenchmarkFile}, which reads, and {@link
 * dev.sluice.local.benchmark.BenchmarkTopic}, which keeps. What is a hit is refine's to say.
 */
package dev.sluice.local.benchmark;
