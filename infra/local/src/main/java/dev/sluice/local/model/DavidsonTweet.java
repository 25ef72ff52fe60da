package dev.sluice.local.model;

import dev.sluice.refine.classify.evaluate.HeldOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tweet that Davidson et al. (2017) had labelled; held out by the number of its row. */
record DavidsonTweet(String id, String text, Kind kind) {
  static final String FILE = "tox_davidson/labeled_data.csv.gz";

  /** In the order of the set's class numbers. */
  enum Kind {
    HATE,
    OFFENSIVE,
    NEITHER
  }

  static List<DavidsonTweet> heldOut(Path file) throws IOException {
    CsvTable table = CsvTable.parse(file.toString(), BoundedText.of(file));
    int id = table.column("");
    int kind = table.column("class");
    int text = table.column("tweet");
    List<DavidsonTweet> tweets = new ArrayList<>();
    for (List<String> row : table.rows()) {
      if (HeldOut.contains(row.get(id))) {
        tweets.add(new DavidsonTweet(row.get(id), row.get(text), kind(file, row.get(kind))));
      }
    }
    return tweets;
  }

  private static Kind kind(Path file, String number) {
    return switch (number) {
      case "0" -> Kind.HATE;
      case "1" -> Kind.OFFENSIVE;
      case "2" -> Kind.NEITHER;
      default ->
          throw new UnreadableSetException(
              file.toString(), "class must be 0, 1 or 2, but is '" + number + "'");
    };
  }
}
