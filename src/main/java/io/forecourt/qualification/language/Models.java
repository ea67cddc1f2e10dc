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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Makes and models as their makers spell them, found in whatever way people do. */
final class Models {

  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9'&-]*");
  private static final Pattern LETTERS_AND_ENGINE = Pattern.compile("([a-z]{1,3})(\\d{3})h?");
  private static final Pattern LENDER_OR_DEALER =
      Pattern.compile(
          "^ ?(?:dealer\\w*|store|lot|place|guys?|financ\\w+|credit|motor (?:credit|finance)|rep\\b|across|in town|down the|warranty|one in|plant|parts|apr)");
  private static final Pattern THROUGH =
      Pattern.compile(
          "\\b(?:through|thru|from|at|by|with|work (?:at|for)|financed?|than the|the other) (?:the |your )?$");
  private static final int LONGEST = 3;
  private static final int SHORT_ANSWER = 5;

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
          Map.entry("ram3500", "3500"),
          Map.entry("mache", "mustangmache"),
          Map.entry("tesla3", "model3"),
          Map.entry("teslay", "modely"),
          Map.entry("silverado1500", "silverado1500"),
          Map.entry("raptor", "f150"));

  private record Model(String make, String name) {}

  /** A car in a text. */
  record Found(int start, int end, String make, String model, boolean misspelt) {}

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
  static List<Found> find(String text, boolean asked) {
    List<Token> tokens = new ArrayList<>();
    WORD.matcher(text)
        .results()
        .forEach(word -> tokens.add(new Token(word.start(), word.end(), word.group())));
    List<Found> found = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (int length = LONGEST; length >= 1; length--) {
      for (int first = 0; first + length <= tokens.size(); first++) {
        model(text, tokens, first, length, used, asked).ifPresent(found::add);
      }
    }
    for (int first = 0; first < tokens.size(); first++) {
      loneMake(text, tokens, first, used, found);
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  private static Optional<Found> model(
      String text, List<Token> tokens, int first, int length, Set<Integer> used, boolean asked) {
    if (length == 1 && isMakeOfNext(tokens, first)) {
      return Optional.empty();
    }
    for (int index = first; index < first + length; index++) {
      if (used.contains(index)) {
        return Optional.empty();
      }
    }
    StringBuilder joined = new StringBuilder();
    for (int index = first; index < first + length; index++) {
      joined.append(tokens.get(index).text());
    }
    String plain = key(joined.toString());
    String key = SHORT_NAMES.getOrDefault(plain, plain);
    String make = first > 0 ? make(tokens.get(first - 1).text()) : null;
    if (make == null && first > 1) {
      make = make(tokens.get(first - 2).text() + tokens.get(first - 1).text());
    }
    List<Model> candidates = MODELS.getOrDefault(key, List.of());
    if (candidates.isEmpty() && length == 1) {
      candidates = engineNumbered(key);
    }
    boolean nickname = !key.equals(plain) || (candidates.size() == 1 && !MODELS.containsKey(key));
    boolean misspelt = candidates.isEmpty();
    if (misspelt && length == 1) {
      candidates = misspelt(tokens.get(first).text(), key, make);
    }
    String wanted = make;
    Model model =
        candidates.stream()
            .filter(each -> wanted == null || each.make().equals(wanted))
            .findFirst()
            .orElse(null);
    if (model == null || !(nickname || isCar(text, tokens, first, length, key, make, asked))) {
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
        new Found(
            start, tokens.get(first + length - 1).end(), model.make(), model.name(), misspelt));
  }

  /** "Genesis GV70": the first is the make, though there was a model of that name. */
  private static boolean isMakeOfNext(List<Token> tokens, int index) {
    String make = make(tokens.get(index).text());
    return make != null
        && index + 1 < tokens.size()
        && MODELS.getOrDefault(key(tokens.get(index + 1).text()), List.of()).stream()
            .anyMatch(model -> model.make().equals(make));
  }

  /** Two letters may be anything; a letter and a number, as in X5, seldom are. */
  private static boolean isShort(String key) {
    return key.length() <= 2 && !Pattern.matches("[a-z]\\d|rx|nx|gx|ux|tx", key);
  }

  /** A word of everyday talk needs company. */
  private static boolean isCar(
      String text,
      List<Token> tokens,
      int first,
      int length,
      String key,
      String make,
      boolean asked) {
    boolean everyday = isShort(key) || key.matches("\\d+") || EverydayWords.areModel(key);
    if (make != null || !everyday) {
      return true;
    }
    String before =
        text.substring(Math.max(0, tokens.get(first).start() - 16), tokens.get(first).start());
    String after =
        text.substring(
            tokens.get(first + length - 1).end(),
            Math.min(text.length(), tokens.get(first + length - 1).end() + 14));
    boolean year =
        before.matches("(?s).*\\b(?:19|20)\\d\\d(?: (?:on|for|in) the)? ?$|.*'\\d\\d ?$");
    boolean determined =
        key.length() > 2
            && !key.matches("\\d+")
            && before.matches("(?s).*\\b(my|the|an?|your|that|this|used|new|old) $")
            && after.matches(
                "(?s)^(?:[ ,.?!]*$|[ ,]*(?:still|available|in stock|on your|on the lot|you (?:have|got|posted)|listed|for sale|sold|gone|yet|awd|4x4|hybrid|sel|se|xlt|sport|with|for|to trade|trade).*)");
    boolean answer =
        asked && !key.matches("\\d+") && key.length() > 1 && tokens.size() <= SHORT_ANSWER;
    return year || determined || answer;
  }

  private static void loneMake(
      String text, List<Token> tokens, int index, Set<Integer> used, List<Found> found) {
    if (used.contains(index)) {
      return;
    }
    String make = make(tokens.get(index).text());
    boolean dealer =
        LENDER_OR_DEALER
                .matcher(
                    text.substring(
                        tokens.get(index).end(),
                        Math.min(text.length(), tokens.get(index).end() + 20)))
                .find()
            || THROUGH.matcher(text.substring(0, tokens.get(index).start())).find();
    boolean word =
        Set.of("ram", "mini", "genesis", "saturn", "lincoln", "jaguar", "fiat")
            .contains(tokens.get(index).text());
    if (make != null && !word && !dealer) {
      used.add(index);
      found.add(new Found(tokens.get(index).start(), tokens.get(index).end(), make, null, false));
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

  /** "ES350" is an ES, "GLC300" a GLC-Class: the number tells the engine. */
  private static List<Model> engineNumbered(String key) {
    Matcher matcher = LETTERS_AND_ENGINE.matcher(key);
    if (!matcher.matches()) {
      return List.of();
    }
    return Stream.of(matcher.group(1), matcher.group(1) + "class")
        .flatMap(name -> MODELS.getOrDefault(name, List.of()).stream())
        .filter(model -> model.make().equals("Lexus") || model.name().endsWith("-Class"))
        .limit(1)
        .toList();
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
