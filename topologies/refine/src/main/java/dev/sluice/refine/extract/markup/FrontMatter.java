package dev.sluice.refine.extract.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings of a site generator before a Markdown text: lines between two of {@code ---} (YAML) or
 * {@code +++} (TOML), of which the first is the text's first. Only the title is understood.
 *
 * @param title null if there is none
 * @param end place at which the text begins; 0 without front matter
 */
record FrontMatter(String title, int end) {

  private static final FrontMatter NONE = new FrontMatter(null, 0);
  private static final int LONGEST = 32_000;

  private static final Pattern BLOCK =
      Pattern.compile("(---|\\+\\+\\+)[ \\t]*\\n(?s:(.*?))\\n(?:\\1|\\.\\.\\.)[ \\t]*(?:\\n|$)");

  private static final Pattern KEY = Pattern.compile("[\\w.-]{1,60}[ \\t]*[:=]");
  private static final Pattern TITLE =
      Pattern.compile("(?im)^title[ \\t]*[:=](?:[ \\t]*[>|][+-]?$)?(.*(?:\\n[ \\t]+.*){0,9}+)");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  static FrontMatter of(String text) {
    if (!text.startsWith("---") && !text.startsWith("+++")) {
      return NONE;
    }
    Matcher block = BLOCK.matcher(text).region(0, Math.min(text.length(), LONGEST));
    if (!block.lookingAt() || !KEY.matcher(block.group(2)).lookingAt()) {
      return NONE;
    }
    Matcher title = TITLE.matcher(block.group(2));
    return new FrontMatter(title.find() ? unquoted(title.group(1)) : null, block.end());
  }

  private static String unquoted(String lines) {
    String value = SPACES.matcher(lines).replaceAll(" ").strip();
    int last = value.length() - 1;
    boolean quoted =
        last > 0
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(last) == value.charAt(0);
    String words = quoted ? value.substring(1, last) : value;
    return words.isBlank() ? null : words;
  }
}
