package dev.sluice.refine.code;

/**
 * How many code points of a text stand in comments and literals, by the rules of its language.
 *
 * @param comments their marks included, the line end after a line comment not
 * @param documentation literals that are documentation, quotes included; not among the comments
 * @param literals other literals, quotes included
 */
public record CommentCounts(int comments, int documentation, int literals) {}
