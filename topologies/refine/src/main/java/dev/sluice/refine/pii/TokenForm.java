package dev.sluice.refine.pii;

import java.util.List;

/**
 * The published form of one kind of credential: a prefix, then so many characters of an alphabet.
 *
 * @param prefix ends with the low line or dash at which scanners look up
 * @param dashes whether the alphabet has the dash and low line besides ASCII letters and digits
 * @param least fewest characters behind the prefix
 * @param most most of them
 * @param mixed whether upper case, lower case and digits must all occur
 */
record TokenForm(String prefix, boolean dashes, int least, int most, boolean mixed) {
  /** With the low line last: GitHub, Stripe, npm, Hugging Face. */
  static final List<TokenForm> LOW_LINE =
      List.of(
          new TokenForm("ghp_", false, 36, 251, false),
          new TokenForm("gho_", false, 36, 251, false),
          new TokenForm("ghu_", false, 36, 251, false),
          new TokenForm("ghs_", false, 36, 251, false),
          new TokenForm("ghr_", false, 36, 251, false),
          new TokenForm("github_pat_", true, 60, 251, false),
          new TokenForm("sk_live_", false, 16, 247, false),
          new TokenForm("sk_test_", false, 16, 247, false),
          new TokenForm("rk_live_", false, 16, 247, false),
          new TokenForm("rk_test_", false, 16, 247, false),
          new TokenForm("whsec_", false, 24, 247, false),
          new TokenForm("npm_", false, 36, 36, false),
          new TokenForm("hf_", false, 34, 40, false));

  /** With the dash last: Slack, PyPI, GitLab, OpenAI and those who follow its form. */
  static final List<TokenForm> DASH =
      List.of(
          new TokenForm("xoxb-", true, 20, 250, false),
          new TokenForm("xoxp-", true, 20, 250, false),
          new TokenForm("xoxa-", true, 20, 250, false),
          new TokenForm("xoxr-", true, 20, 250, false),
          new TokenForm("xoxs-", true, 20, 250, false),
          new TokenForm("xapp-", true, 20, 250, false),
          new TokenForm("pypi-", true, 64, 500, true),
          new TokenForm("glpat-", true, 20, 64, true),
          new TokenForm("sk-", true, 32, 250, true));

  /** The characters that stand before the last one of a prefix; not 0 where one does. */
  static byte[] endings(List<TokenForm> forms) {
    byte[] endings = new byte[128];
    forms.forEach(it -> endings[it.prefix().charAt(it.prefix().length() - 2)] = 1);
    return endings;
  }
}
