/**
 * Decoded text in a markup or message format in, title and text out: LaTeX, MediaWiki, Markdown,
 * reStructuredText, Internet messages, plain text. {@link
 * dev.sluice.refine.extract.markup.TextFormats} finds the {@link
 * dev.sluice.refine.extract.markup.TextFormat} of a media type and the media type of a file name.
 * Every reader takes time linear in its input, whatever is left open in it, and recurses to a fixed
 * depth at most; what is malformed stays as it is rather than failing. Containers of several
 * documents (tar files of LaTeX, wiki dumps, mailboxes) are taken apart by connectors, not here.
 */
package dev.sluice.refine.extract.markup;
