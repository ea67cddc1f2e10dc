package io.forecourt.conversation;

import io.forecourt.platform.CsvTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that claim nothing by themselves, by language. */
enum ReplyVocabulary {
  /** Around facts. */
  ANSWER,
  /** In a clause that says that something is not known. */
  UNKNOWN,
  /** Around an approved text. */
  PHRASING;

  private static final Map<String, Set<String>> WORDS = new HashMap<>();

  static {
    CsvTable.shipped(
        "language/reply-words.csv",
        line ->
            WORDS
                .computeIfAbsent(
                    key(line.text("language"), line.text("use")), key -> new HashSet<>())
                .addAll(ReplyWords.of(line.text("words"))));
  }

  /**
   * @param language ISO 639-1
   */
  boolean contains(String language, String word) {
    return WORDS
        .getOrDefault(key(language, name().toLowerCase(Locale.ROOT)), Set.of())
        .contains(word);
  }

  /** Returns whether a word is one of another language and none of this one. */
  static boolean isForeign(String language, String word) {
    boolean own = false;
    boolean other = false;
    for (Map.Entry<String, Set<String>> entry : WORDS.entrySet()) {
      boolean found = entry.getValue().contains(word);
      own |= found && entry.getKey().startsWith(language);
      other |= found && !entry.getKey().startsWith(language);
    }
    return other && !own;
  }

  private static String key(String language, String use) {
    return language + " " + use;
  }
}
