/**
 * Text to token ids. {@link dev.sluice.sink.tokens.Tokeniser} encodes the text of one document as
 * ordinary text, so that nothing written in it can become a special token, and appends the end of
 * text token itself. {@link dev.sluice.sink.tokens.TokeniserIdentity} is what a trainer compares
 * before it mixes tokens of two roots. Packing and sequence lengths are the trainer's.
 */
package dev.sluice.sink.tokens;
