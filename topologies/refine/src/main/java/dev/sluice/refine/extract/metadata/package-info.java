/**
 * A parsed page in, what it says about itself out: title, authors, dates, language, address,
 * licence, site and description. {@link dev.sluice.refine.extract.metadata.PageMetadata} is the
 * first class to read; {@link dev.sluice.refine.extract.metadata.StatementReader} collects, in one
 * walk and within bounds, what the other classes choose from. Nothing here is checked against the
 * world: a page may lie. The main text is not chosen here.
 */
package dev.sluice.refine.extract.metadata;
