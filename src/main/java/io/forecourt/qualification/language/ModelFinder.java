package io.forecourt.qualification.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds makes and models in a text, in whatever way people write them. */
final class ModelFinder {

  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9'&-]*");

  private static final Pattern LENDER_OR_DEALER =
      Pattern.compile(
          "^ ?(?:dealer\\w*|store|lot|place|guys?|financ\\w+|credit|motor (?:credit|finance)|rep\\b|across|in town|down the|warranty|one in|plant|parts|apr|ave(?:nue)?\\b|street|st\\b|road|rd\\b|blvd|drive\\b|lane|truck month)");

  private static final Pattern THROUGH =
      Pattern.compile(
          "\\b(?:through|thru|from|at|by|with|work (?:at|for)|financed?|than the|the other) (?:the |your )?$");

  private static final Pattern DETERMINER =
      Pattern.compile("\\b(?:the|that|your|an?|this|used|new) $");

  private static final Pattern STANDS_ALONE = Pattern.compile("^(?:'?s)?[,.?!]?(?: |$)");

  private static final int LONGEST = 3;
  private static final int SHORT_ANSWER = 5;

  private final String text;
  private final boolean asked;
  private final Stock stock;
  private final List<Token> tokens;
  private final Set<Integer> used = new HashSet<>();

  /**
   * @param asked a car is what was asked for
   */
  ModelFinder(String text, boolean asked, Stock stock) {
    this.text = text;
    this.asked = asked;
    this.stock = stock;
    this.tokens =
        WORD.matcher(text)
            .results()
            .map(word -> new Token(word.start(), word.end(), word.group()))
            .toList();
  }

  /** A car in a text. */
  record Found(int start, int end, String make, String model, boolean misspelt) {}

  private record Token(int start, int end, String text) {}

  /** In the order of the text; those of one make and model stand together. */
  List<Found> find() {
    List<Found> found = new ArrayList<>();
    for (int length = LONGEST; length >= 1; length--) {
      for (int first = 0; first + length <= tokens.size(); first++) {
        model(first, length).ifPresent(found::add);
      }
    }
    for (int first = 0; first < tokens.size(); first++) {
      loneMake(first, found);
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  private Optional<Found> model(int first, int length) {
    if (length == 1 && isMakeOfNext(first)) {
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
    String plain = Models.key(joined.toString());
    String key = Models.full(plain);
    String make = first > 0 ? Models.make(tokens.get(first - 1).text()) : null;
    if (make == null && first > 1) {
      make = Models.make(tokens.get(first - 2).text() + tokens.get(first - 1).text());
    }
    List<Models.Model> candidates = Models.named(key);
    if (candidates.isEmpty() && length == 1) {
      candidates = Models.engineNumbered(key);
    }
    boolean nickname =
        !key.equals(plain) || (candidates.size() == 1 && Models.named(key).isEmpty());
    boolean misspelt = candidates.isEmpty();
    if (misspelt && length == 1) {
      candidates = Models.misspelt(tokens.get(first).text(), key, make);
    }
    String wanted = make;
    Models.Model model =
        candidates.stream()
            .filter(each -> wanted == null || each.make().equals(wanted))
            .findFirst()
            .orElse(null);
    if (model == null || !(nickname || isCar(first, length, key, make))) {
      return Optional.empty();
    }
    int start = tokens.get(first).start();
    if (make == null
        && first > 0
        && Models.isMisspeltMake(tokens.get(first - 1).text(), model.make())) {
      start = tokens.get(first - 1).start();
      used.add(first - 1);
    }
    if (make != null) {
      int back = Models.make(tokens.get(first - 1).text()) != null ? 1 : 2;
      if (back == 1 && first > 1 && make.equals(Models.make(tokens.get(first - 2).text()))) {
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
  private boolean isMakeOfNext(int index) {
    String make = Models.make(tokens.get(index).text());
    return make != null
        && index + 1 < tokens.size()
        && Models.named(Models.key(tokens.get(index + 1).text())).stream()
            .anyMatch(model -> model.make().equals(make));
  }

  /** Two letters may be anything; a letter and a number, as in X5, seldom are. */
  private static boolean isShort(String key) {
    return key.length() <= 2 && !Pattern.matches("[a-z]\\d|rx|nx|gx|ux|tx", key);
  }

  /** Between blanks or at the end of a sentence. */
  private boolean standsAlone(int first, int length) {
    int start = tokens.get(first).start();
    int end = tokens.get(first + length - 1).end();
    boolean before = start == 0 || text.charAt(start - 1) == ' ';
    return before && STANDS_ALONE.matcher(text.substring(end)).find();
  }

  /** A word of everyday talk needs company. */
  private boolean isCar(int first, int length, String key, String make) {
    if (make == null && key.length() <= 2 && !standsAlone(first, length)) {
      return false;
    }
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
        asked && !key.matches("\\d+") && key.length() > 2 && tokens.size() <= SHORT_ANSWER;
    boolean onTheLot = stock.hasModel(key) && DETERMINER.matcher(before).find();
    return year || determined || answer || onTheLot;
  }

  private void loneMake(int index, List<Found> found) {
    if (used.contains(index)) {
      return;
    }
    String make = Models.make(tokens.get(index).text());
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
}
