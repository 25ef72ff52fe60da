/**
 * One running stack: {@link dev.sluice.local.stack.LocalStack} starts its children, creates topics
 * and subjects, and puts sources and sinks onto its Connect worker. The commands compose it.
 */
package dev.sluice.local.stack;
