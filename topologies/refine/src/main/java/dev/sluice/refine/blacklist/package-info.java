/**
 * What lists of hosts say about an address. Lines of the lists in ({@link
 * dev.sluice.refine.blacklist.HostCategories.Builder}), an index of a few bytes a host out, which
 * is asked for the set of categories of a host ({@link dev.sluice.refine.blacklist.HostCategories},
 * read first) and numbers such sets as RedPajama-V2 does ({@link
 * dev.sluice.refine.blacklist.CategorySets}). Lists are read from files by whoever annotates;
 * nothing here drops a document.
 */
package dev.sluice.refine.blacklist;
