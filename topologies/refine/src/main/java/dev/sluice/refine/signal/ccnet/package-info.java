/**
 * What cc_net notes about a document and RedPajama-V2 publishes as {@code ccnet_*}: sizes and the
 * language's score. Start at {@link dev.sluice.refine.signal.ccnet.CcnetSignals}. Perplexity and
 * bucket need a language model and are not here.
 */
package dev.sluice.refine.signal.ccnet;
