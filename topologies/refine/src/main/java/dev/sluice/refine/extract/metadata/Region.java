package dev.sluice.refine.extract.metadata;

/** Part of a page. */
enum Region {
  HEAD,
  BODY,
  /** Header, navigation, footer, side: about the site. */
  MARGIN,
  /** Comments and teasers: about other texts. */
  OTHERS
}
