package dev.sluice.refine.extract.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the JSON-LD of a page says in the words of schema.org: of the article, else of another work,
 * else of the page. References by {@code @id} are followed once.
 */
final class LinkedData {
  private static final int ARTICLE = 3;
  private static final int WORK = 2;
  private static final int PAGE = 1;
  private static final int MOST_NODES = 500;

  private final List<List<Map<?, ?>>> byRank =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private final Map<String, Map<?, ?>> byId = new HashMap<>();
  private int nodes;

  LinkedData(List<String> scripts) {
    scripts.forEach(script -> add(JsonReader.read(script)));
  }

  private void add(Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::add);
    } else if (value instanceof Map<?, ?> node && nodes++ < MOST_NODES) {
      byRank.get(rank(node)).add(node);
      if (node.get("@id") instanceof String id && node.size() > 1) {
        byId.putIfAbsent(id, node);
      }
      add(node.get("@graph"));
      add(node.get("mainEntity"));
      add(node.get("mainEntityOfPage"));
    }
  }

  private static int rank(Map<?, ?> node) {
    Object stated = node.get("@type");
    int rank = 0;
    for (Object type : stated instanceof List<?> list ? list : List.of(String.valueOf(stated))) {
      String name = String.valueOf(type);
      name = name.substring(name.lastIndexOf('/') + 1);
      rank = Math.max(rank, rank(name));
    }
    return rank;
  }

  private static int rank(String type) {
    return switch (type) {
      case "Report",
          "BlogPosting",
          "SocialMediaPosting",
          "LiveBlogPosting",
          "DiscussionForumPosting" ->
          ARTICLE;
      case "Recipe",
          "VideoObject",
          "AudioObject",
          "PodcastEpisode",
          "CreativeWork",
          "Book",
          "Review",
          "HowTo",
          "Dataset",
          "LearningResource",
          "Course" ->
          WORK;
      case "WebPage", "ItemPage", "AboutPage", "FAQPage", "QAPage", "MedicalWebPage" -> PAGE;
      default -> type.endsWith("Article") ? ARTICLE : 0;
    };
  }

  /** The first text under the key, from the likeliest node on; null if there is none. */
  String text(String key) {
    for (int rank = ARTICLE; rank >= PAGE; rank--) {
      for (Map<?, ?> node : byRank.get(rank)) {
        String text = text(node.get(key));
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  /** Of articles and works alone. */
  String headline() {
    for (int rank = ARTICLE; rank >= WORK; rank--) {
      for (Map<?, ?> node : byRank.get(rank)) {
        String text = text(node.get("headline"));
        text = text == null ? text(node.get("name")) : text;
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  /** Name of the publisher, else of the site; null if neither is stated. */
  String publisher() {
    String publisher = text("publisher");
    for (Map<?, ?> node : byRank.get(0)) {
      if (publisher == null && "WebSite".equals(node.get("@type"))) {
        publisher = text(node.get("name"));
      }
    }
    return publisher;
  }

  /** Names under the key; of things of that type alone, or of all but it. */
  List<String> names(String key, String type, boolean wanted) {
    for (int rank = ARTICLE; rank >= PAGE; rank--) {
      for (Map<?, ?> node : byRank.get(rank)) {
        List<String> names = new ArrayList<>();
        addNames(node.get(key), type, wanted, names);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  private void addNames(Object value, String type, boolean wanted, List<String> names) {
    if (value instanceof List<?> list) {
      for (Object each : list) {
        if (!(each instanceof List)) {
          addNames(each, type, wanted, names);
        }
      }
    } else if (value instanceof String name) {
      if (!wanted) {
        names.add(name);
      }
    } else if (value instanceof Map<?, ?> stated) {
      Map<?, ?> thing = resolved(stated);
      boolean is = type.equals(thing.get("@type"));
      if (is == wanted && text(thing.get("name")) != null) {
        names.add(text(thing.get("name")));
      }
    }
  }

  private Map<?, ?> resolved(Map<?, ?> node) {
    boolean named = node.containsKey("name") || !(node.get("@id") instanceof String);
    return named ? node : byId.getOrDefault(node.get("@id"), node);
  }

  private String text(Object value) {
    Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    if (first instanceof Map<?, ?> node) {
      Map<?, ?> thing = resolved(node);
      first = firstText(thing, "name", "url", "@id", "@value");
    }
    return first instanceof String text && !text.isBlank() && !text.equals("null")
        ? text.strip()
        : null;
  }

  private static Object firstText(Map<?, ?> node, String... keys) {
    for (String key : keys) {
      if (node.get(key) instanceof String text && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
