package io.forecourt.qualification.language;

import io.forecourt.store.CsvTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Makes and models as their makers spell them, found in whatever way people do. */
final class Models {

  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9'&-]*");
  private static final int LONGEST = 3;

  private static final Map<String, String> NICKNAMES =
      Map.ofEntries(
          Map.entry("chevy", "chevrolet"),
          Map.entry("chev", "chevrolet"),
          Map.entry("vw", "volkswagen"),
          Map.entry("merc", "mercedesbenz"),
          Map.entry("benz", "mercedesbenz"),
          Map.entry("mercede", "mercedesbenz"),
          Map.entry("beemer", "bmw"),
          Map.entry("bimmer", "bmw"),
          Map.entry("caddy", "cadillac"),
          Map.entry("yota", "toyota"),
          Map.entry("landrover", "landrover"));

  private static final Map<String, String> SHORT_NAMES =
      Map.ofEntries(
          Map.entry("vette", "corvette"),
          Map.entry("stang", "mustang"),
          Map.entry("taco", "tacoma"),
          Map.entry("burb", "suburban"),
          Map.entry("f1fifty", "f150"),
          Map.entry("ram1500", "1500"),
          Map.entry("ram2500", "2500"),
          Map.entry("machE", "mustangmache"),
          Map.entry("silverado1500", "silverado1500"),
          Map.entry("raptor", "f150"));

  private record Model(String make, String name) {}

  /** A car in a text. */
  record Found(int start, int end, String make, String model) {}

  private record Token(int start, int end, String text) {}

  private static final Map<String, String> MAKES = new HashMap<>();
  private static final Map<String, List<Model>> MODELS = new HashMap<>();
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

  static {
    CsvTable.shipped("language/models.csv", line -> add(line.text("make"), line.text("model")));
    MAKES.put("landrover", "Land Rover");
    MAKES.put("alfaromeo", "Alfa Romeo");
  }

  /** In the order of the text; those of one make and model stand together. */
  static List<Found> find(String text) {
    List<Token> tokens = new ArrayList<>();
    WORD.matcher(text)
        .results()
        .forEach(word -> tokens.add(new Token(word.start(), word.end(), word.group())));
    List<Found> found = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (int length = LONGEST; length >= 1; length--) {
      for (int first = 0; first + length <= tokens.size(); first++) {
        model(text, tokens, first, length, used).ifPresent(found::add);
      }
    }
    for (int first = 0; first < tokens.size(); first++) {
      loneMake(tokens, first, used, found);
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  private static Optional<Found> model(
      String text, List<Token> tokens, int first, int length, Set<Integer> used) {
    for (int index = first; index < first + length; index++) {
      if (used.contains(index)) {
        return Optional.empty();
      }
    }
    StringBuilder joined = new StringBuilder();
    for (int index = first; index < first + length; index++) {
      joined.append(key(tokens.get(index).text()));
    }
    String key = SHORT_NAMES.getOrDefault(joined.toString(), joined.toString());
    String make = first > 0 ? make(tokens.get(first - 1).text()) : null;
    if (make == null && first > 1) {
      make = make(tokens.get(first - 2).text() + tokens.get(first - 1).text());
    }
    List<Model> candidates = MODELS.getOrDefault(key, List.of());
    if (candidates.isEmpty() && length == 1) {
      candidates = misspelt(tokens.get(first).text(), key, make);
    }
    String wanted = make;
    Model model =
        candidates.stream()
            .filter(each -> wanted == null || each.make().equals(wanted))
            .findFirst()
            .orElse(null);
    if (model == null || !isCar(text, tokens, first, length, key, make)) {
      return Optional.empty();
    }
    int start = tokens.get(first).start();
    if (make != null) {
      int back = make(tokens.get(first - 1).text()) != null ? 1 : 2;
      if (back == 1 && first > 1 && make.equals(make(tokens.get(first - 2).text()))) {
        back = 2;
      }
      start = tokens.get(first - back).start();
      used.add(first - 1);
      used.add(first - back);
    }
    for (int index = first; index < first + length; index++) {
      used.add(index);
    }
    return Optional.of(
        new Found(start, tokens.get(first + length - 1).end(), model.make(), model.name()));
  }

  /** A word of everyday talk needs company. */
  private static boolean isCar(
      String text, List<Token> tokens, int first, int length, String key, String make) {
    boolean everyday = key.length() <= 2 || key.matches("\\d+") || EverydayWords.areModel(key);
    if (make != null || !everyday) {
      return true;
    }
    String before =
        text.substring(Math.max(0, tokens.get(first).start() - 12), tokens.get(first).start());
    String after =
        text.substring(
            tokens.get(first + length - 1).end(),
            Math.min(text.length(), tokens.get(first + length - 1).end() + 14));
    boolean year = before.matches("(?s).*\\b(?:19|20)\\d\\d ?$|.*'\\d\\d ?$");
    boolean determined =
        key.length() > 2
            && !key.matches("\\d+")
            && before.matches("(?s).*\\b(my|an?|your|that|used|new) $")
            && after.matches(
                "(?s)^(?:[ ,.?!]*$|[ ,]*(?:still|available|in stock|awd|4x4|hybrid|sel|se|xlt|sport|with|for|to trade|trade).*)");
    return year || determined;
  }

  private static void loneMake(
      List<Token> tokens, int index, Set<Integer> used, List<Found> found) {
    if (used.contains(index)) {
      return;
    }
    String make = make(tokens.get(index).text());
    boolean word =
        Set.of("ram", "mini", "genesis", "saturn", "lincoln", "jaguar", "fiat")
            .contains(tokens.get(index).text());
    if (make != null && !word) {
      used.add(index);
      found.add(new Found(tokens.get(index).start(), tokens.get(index).end(), make, null));
    }
  }

  /**
   * One slip, or two in a long name or beside a make; digits must be right, and so must the start.
   */
  private static List<Model> misspelt(String word, String key, String make) {
    if (key.length() < 5 || EverydayWords.include(word) || make(key) != null) {
      return List.of();
    }
    return MODELS.entrySet().stream()
        .filter(entry -> entry.getKey().length() >= 5 && entry.getKey().charAt(0) == key.charAt(0))
        .filter(entry -> entry.getKey().replaceAll("\\D", "").equals(key.replaceAll("\\D", "")))
        .filter(entry -> make != null || !EverydayWords.areModel(entry.getKey()))
        .map(entry -> Map.entry(DISTANCE.apply(entry.getKey(), key), entry.getValue()))
        .filter(
            entry ->
                entry.getKey() > 0 && entry.getKey() <= (make == null && key.length() < 8 ? 1 : 2))
        .min(Comparator.comparingInt(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  private static String make(String word) {
    String key = key(word);
    return MAKES.get(NICKNAMES.getOrDefault(key, key));
  }

  private static void add(String make, String model) {
    MAKES.put(key(make), make);
    put(key(model), new Model(make, model));
    if (model.endsWith("-Class")) {
      put(key(model.replace("-Class", "")) + "class", new Model(make, model));
    }
  }

  private static void put(String key, Model model) {
    MODELS.computeIfAbsent(key, none -> new ArrayList<>()).add(model);
  }

  static String key(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "")
        .replaceAll("(?<=[a-z]{4})s$", "");
  }

  private Models() {}
}
