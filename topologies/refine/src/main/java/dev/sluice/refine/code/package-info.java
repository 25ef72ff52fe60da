/**
 * Files of repositories: path and text in, language, licence and kind of file out. {@link
 * dev.sluice.refine.code.CodeFile} is what is known of one file and the first class to read; {@link
 * dev.sluice.refine.code.CodeLanguageDetector} and {@link dev.sluice.refine.code.LicenseMatcher}
 * are its two largest parts. What languages look like stands in tables among the resources. The
 * numbers made of it are signals ({@code signal.code}); nothing here decides about a document.
 */
package dev.sluice.refine.code;
