package dev.sluice.refine.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Expressions of SPDX ids: {@code MIT OR (Apache-2.0 AND BSD-3-Clause)}. */
public final class LicenseExpression {
  private static final Set<String> PERMISSIVE =
      TableResource.rows("permissive.tsv", 1).stream()
          .map(row -> key(row[0]))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "WITH");
  private static final Set<String> NO_IDS = Set.of("and", "or", "with", "(", ")");
  private static final int MOST_TOKENS = 40;

  private final List<String> tokens;
  private int at;

  private LicenseExpression(List<String> tokens) {
    this.tokens = tokens;
  }

  /**
   * Whether the Blue Oak Council's list, version 15, has the licence: one of several to choose
   * from, all of several that apply together. What is granted WITH an exception counts as without
   * it.
   */
  public static boolean isPermissive(String expression) {
    LicenseExpression parsed = new LicenseExpression(tokens(expression));
    return !parsed.tokens.isEmpty() && parsed.anyPermissive();
  }

  /**
   * Whether an id of the expression begins with {@code mit}, {@code bsd} or {@code apache}, all of
   * them if several apply together: the licences of RedPajama-V1's GitHub slice.
   */
  public static boolean isMitBsdOrApache(String expression) {
    List<String> tokens = tokens(expression);
    boolean any = false;
    boolean all = true;
    for (int i = 0; i < tokens.size(); i++) {
      String id = key(tokens.get(i));
      boolean isId = !NO_IDS.contains(id);
      if (isId && (i == 0 || !tokens.get(i - 1).equals("WITH"))) {
        boolean fits = id.startsWith("mit") || id.startsWith("bsd") || id.startsWith("apache");
        any |= fits;
        all &= fits;
      }
    }
    return tokens.contains("AND") ? any && all : any;
  }

  private boolean anyPermissive() {
    boolean any = allPermissive();
    while (is("OR")) {
      at++;
      any |= allPermissive();
    }
    return any;
  }

  private boolean allPermissive() {
    boolean all = onePermissive();
    while (is("AND")) {
      at++;
      all &= onePermissive();
    }
    return all;
  }

  private boolean onePermissive() {
    if (at >= tokens.size()) {
      return false;
    }
    String token = tokens.get(at++);
    boolean permissive;
    if (token.equals("(")) {
      permissive = anyPermissive();
      at++;
    } else {
      permissive = PERMISSIVE.contains(key(token));
    }
    if (is("WITH")) {
      at += 2;
    }
    return permissive;
  }

  private boolean is(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  /** Ids, operators in upper case and parentheses; what is none of these ends the expression. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length() && tokens.size() < MOST_TOKENS) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        i++;
      } else if (c == '(' || c == ')') {
        tokens.add(String.valueOf(c));
        i++;
      } else {
        int end = i;
        while (end < text.length() && isIdCharacter(text.charAt(end))) {
          end++;
        }
        if (end == i) {
          break;
        }
        String word = text.substring(i, end);
        String upper = word.toUpperCase(Locale.ROOT);
        tokens.add(OPERATORS.contains(upper) ? upper : word);
        i = end;
      }
    }
    return tokens;
  }

  private static boolean isIdCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '+'
        || c == ':';
  }
}
