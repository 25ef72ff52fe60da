/**
 * Sluice as a user runs it: every test starts the real commands in processes of their own, with a
 * real broker, registry, Connect worker, Streams application and Flink cluster, and reads what they
 * leave. Start with {@link dev.sluice.tests.endtoend.RefineTest}.
 */
package dev.sluice.tests.endtoend;
