package dev.sluice.refine.recipe;

import dev.sluice.refine.yaml.InvalidYamlException;
import dev.sluice.refine.yaml.YamlDocument;
import dev.sluice.refine.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds everything that is wrong with a recipe, not only the first. What is wrong is taken out and
 * the rest is read again, so nothing is known here about what recipes hold but that they have a
 * name and a list of rules. That a part is missing which was taken out is not told.
 */
public final class RecipeLint {
  /** More than these nobody reads at once. */
  private static final int MOST = 100;

  private static final String NAME = "name";
  private static final String RULES = "rules";
  private static final Pattern RULE = Pattern.compile("rules\\[([0-9]{1,6})]");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  /** Numbers of the rules that were taken out, by the file. */
  private final TreeSet<Integer> removedRules = new TreeSet<>();

  private RecipeLint() {}

  /**
   * The problems, each with the key's path, the value and what is allowed; none if it can be used.
   */
  public static List<String> problems(String yaml) {
    RecipeLint lint = new RecipeLint();
    try {
      lint.read(YamlDocument.parse(yaml));
    } catch (InvalidYamlException e) {
      return List.of(e.getMessage());
    }
    return List.copyOf(lint.problems);
  }

  private void read(YamlMap whole) {
    YamlMap left = whole;
    // Each turn takes something out or ends, but for the name, which it gives.
    while (left != null && problems.size() < MOST) {
      InvalidRecipeException problem = firstProblem(left);
      if (problem == null) {
        return;
      }
      tell(problem);
      YamlMap next =
          problem.path().equals(NAME) ? left.with(NAME, "unnamed") : left.without(problem.path());
      if (next != null && next.elements(RULES) < left.elements(RULES)) {
        Matcher rule = RULE.matcher(problem.path());
        if (rule.lookingAt()) {
          removedRules.add(inFile(Integer.parseInt(rule.group(1))));
        }
      }
      left = next;
    }
  }

  private static InvalidRecipeException firstProblem(YamlMap yaml) {
    try {
      RecipeParser.parse(yaml);
      return null;
    } catch (InvalidRecipeException e) {
      return e;
    }
  }

  private void tell(InvalidRecipeException problem) {
    String path = numberedAsInFile(problem.path());
    if (told.add(path)) {
      problems.add(numberedAsInFile(problem.getMessage()));
    }
  }

  private String numberedAsInFile(String text) {
    Matcher rule = RULE.matcher(text);
    return rule.find()
        ? text.substring(0, rule.start(1))
            + inFile(Integer.parseInt(rule.group(1)))
            + text.substring(rule.end(1))
        : text;
  }

  private int inFile(int number) {
    int original = number;
    for (int removed : removedRules) {
      original += removed <= original ? 1 : 0;
    }
    return original;
  }
}
