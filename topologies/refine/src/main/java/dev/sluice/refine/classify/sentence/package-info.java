/**
 * Text in, ranges of sentences out, in code points and in UTF-16 units, in linear time and without
 * a model. Read {@link dev.sluice.refine.classify.sentence.SentenceSplitter} first; its comment is
 * the rule. RedPajama's sentence count is another rule and lives in {@code signal}.
 */
package dev.sluice.refine.classify.sentence;
