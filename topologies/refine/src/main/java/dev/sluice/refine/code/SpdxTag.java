package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code SPDX-License-Identifier:} and the expression behind it. */
final class SpdxTag {
  private static final String TAG = "spdx-license-identifier:";
  private static final int MOST_CODE_POINTS = 300;
  private static final Map<String, String> IDS = ids();

  private SpdxTag() {}

  private static Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    LicenseIndex index = LicenseIndex.shipped();
    for (int i = 0; i < index.size(); i++) {
      ids.put(index.id(i).toLowerCase(Locale.ROOT), index.id(i));
    }
    return Map.copyOf(ids);
  }

  /**
   * The expression of the tag that begins here, ids in the case of the list; null if there is none.
   */
  static String at(Document document, int start) {
    if (start + TAG.length() > document.length()) {
      return null;
    }
    for (int i = 0; i < TAG.length(); i++) {
      int c = document.codePoint(start + i);
      if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != TAG.charAt(i)) {
        return null;
      }
    }
    StringBuilder line = new StringBuilder();
    int limit = Math.min(document.length(), start + TAG.length() + MOST_CODE_POINTS);
    for (int i = start + TAG.length(); i < limit && document.codePoint(i) != '\n'; i++) {
      line.appendCodePoint(document.codePoint(i));
    }
    return expression(line.toString());
  }

  /** As many tokens as make an expression of known ids; null if the first is none. */
  private static String expression(String text) {
    List<String> found = new ArrayList<>();
    int open = 0;
    int complete = 0;
    boolean wantsId = true;
    for (String token : LicenseExpression.tokens(text)) {
      boolean isOperator = token.equals("AND") || token.equals("OR") || token.equals("WITH");
      boolean startsId = token.equals("(") || (!isOperator && !token.equals(")"));
      boolean fits = startsId == wantsId;
      boolean afterWith = !found.isEmpty() && found.get(found.size() - 1).equals("WITH");
      String known = IDS.get(token.toLowerCase(Locale.ROOT));
      boolean isReference = token.startsWith("LicenseRef-") || token.startsWith("DocumentRef-");
      if (isOperator || token.equals("(") || token.equals(")") || afterWith || isReference) {
        known = token;
      }
      if (!fits || known == null || (token.equals(")") && open == 0)) {
        break;
      }
      open += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      found.add(known);
      wantsId = isOperator || token.equals("(");
      if (!wantsId && open == 0) {
        complete = found.size();
      }
    }
    return complete == 0
        ? null
        : String.join(" ", found.subList(0, complete)).replace("( ", "(").replace(" )", ")");
  }
}
