/**
 * The text files of a git repository at one commit as documents, with the licence the repository
 * states. Start with {@link dev.sluice.connectors.git.GitDocuments}. Repositories are hostile: they
 * are only ever read object by object, out of their own folder, within {@link
 * dev.sluice.connectors.git.GitLimits}; cloning and fetching are not here.
 */
package dev.sluice.connectors.git;
