package io.forecourt.messaging.optout;

import io.forecourt.lead.Channel;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads whether a buyer opts out, by a carrier's keyword or in free words (47 CFR 64.1200(a)(10):
 * any reasonable means). Where the words could mean either, a person decides.
 */
public final class OptOutParser {

  private static final int KEYWORD_LENGTH = 20;

  /** How many words before or after a channel speak of it. */
  private static final int NEAR = 5;

  private static final Set<Channel> CLOSABLE =
      EnumSet.of(Channel.EMAIL, Channel.TEXT, Channel.WHATSAPP);
  private static final Pattern CLOSES =
      Pattern.compile(
          "\\b(?:stop|quit|no more|no|don t|dont|do not|not|cancel|cease|enough|deje|dejen|ya"
              + " no|basta|nada de)\\b");
  private static final Pattern WELCOMES =
      Pattern.compile(
          "\\b(?:just|only|but|instead|rather|prefer|use|keep|mejor|solo|pero|prefiero|can|could"
              + "|send me a|me a)\\b");
  private static final Pattern JOINS =
      Pattern.compile("(?:me |us )?(?:or|and|nor|o|y|ni)(?: the| any| your| me| de| mas)?");
  private static final Pattern FINE =
      Pattern.compile(
          "^(?:me )?(?:is|are|s|works?|instead|only|please|esta|estan|si)?\\W*"
              + "(?:fine|ok|okay|good|better|best|great|cool|bien|mejor|instead|only|works?|si)\\b");

  /** "Please don't call": a wish about now. "Never call me again" is another matter. */
  private static final Pattern NO_CALLS =
      Pattern.compile(
          "\\b(?:don t|dont|do not|no|no phone)(?: please)? calls?\\b(?!.*\\b(?:again|ever|any ?more|back"
              + "|list|stop|remove)\\b)");

  private static final Map<Channel, OptOutPatterns> CHANNELS =
      Map.of(
          Channel.TEXT, OptOutPatterns.NAMES_TEXT,
          Channel.EMAIL, OptOutPatterns.NAMES_EMAIL,
          Channel.WHATSAPP, OptOutPatterns.NAMES_WHATSAPP,
          Channel.PHONE, OptOutPatterns.NAMES_PHONE);

  public static OptOutIntent read(String text) {
    String plain = plain(text);
    Optional<OptOutIntent> keyword = keyword(plain);
    if (keyword.isPresent()) {
      return keyword.get();
    }
    if (OptOutPatterns.MISTYPED_STOP.match(plain)) {
      return OptOutIntent.STOP;
    }
    boolean otherwise = OptOutPatterns.OTHERWISE.occurIn(plain);
    boolean sure = OptOutPatterns.SURE.occurIn(plain);
    if (sure && !otherwise) {
      return OptOutIntent.STOP;
    }
    if (OptOutPatterns.WRONG_PERSON.occurIn(plain)) {
      return OptOutIntent.WRONG_PERSON;
    }
    boolean doubtful = OptOutPatterns.DOUBTFUL.occurIn(plain) && (sure || !otherwise);
    return doubtful ? OptOutIntent.DOUBT : OptOutIntent.NONE;
  }

  /** Returns whether a message is nothing but a carrier's keyword. */
  public static boolean isKeyword(String text) {
    return keyword(plain(text)).isPresent();
  }

  /** Returns whether a buyer asks to stop something else: a visit, a payment, calls. */
  public static boolean isAboutOtherThings(String text) {
    return OptOutPatterns.OTHERWISE.occurIn(plain(text));
  }

  /** Returns whether a buyer asks to have their data deleted, shown, or not sold. */
  public static boolean isPrivacyRequest(String text) {
    return OptOutPatterns.PRIVACY.occurIn(plain(text));
  }

  /** Returns the one channel that an opt-out names; empty if it names none, or means all. */
  public static Optional<Channel> namedChannel(String text) {
    String plain = plain(text);
    List<Channel> named =
        CHANNELS.entrySet().stream()
            .filter(each -> each.getValue().occurIn(plain))
            .map(Map.Entry::getKey)
            .toList();
    return named.size() == 1 && !OptOutPatterns.NAMES_ALL.occurIn(plain)
        ? Optional.of(named.get(0))
        : Optional.empty();
  }

  /**
   * Returns the one channel that a buyer closes while welcoming another: "stop the emails, texts
   * are fine". Calls are not among them: "don't call, text me" is a wish, and no opt-out.
   */
  public static Optional<Channel> closedChannel(String text) {
    Map<Channel, Boolean> open = channels(text);
    List<Channel> closed =
        open.keySet().stream().filter(each -> !open.get(each)).filter(CLOSABLE::contains).toList();
    return closed.size() == 1 && open.containsValue(true)
        ? Optional.of(closed.get(0))
        : Optional.empty();
  }

  /** Returns whether it only says to write instead of calling. */
  public static boolean isPreference(String text) {
    Map<Channel, Boolean> open = channels(text);
    boolean noCalls = Boolean.FALSE.equals(open.remove(Channel.PHONE));
    boolean others =
        open.isEmpty() ? NO_CALLS.matcher(plain(text)).find() : !open.containsValue(false);
    return noCalls && others;
  }

  /** Returns which channels a text welcomes, and which it closes. */
  private static Map<Channel, Boolean> channels(String text) {
    Map<Channel, Boolean> open = new EnumMap<>(Channel.class);
    String[] words = plain(text).replaceAll("\\be mail", "email").split(" ", -1);
    int from = 0;
    Channel last = null;
    for (int i = 0; i < words.length; i++) {
      Optional<Channel> channel = channel(words[i]);
      if (channel.isPresent()) {
        String before = String.join(" ", Arrays.copyOfRange(words, Math.max(from, i - NEAR), i));
        String after =
            String.join(" ", Arrays.copyOfRange(words, i + 1, Math.min(words.length, i + NEAR)));
        boolean alike = last != null && JOINS.matcher(before).matches();
        boolean closes =
            alike
                ? !open.getOrDefault(last, true)
                : CLOSES.matcher(before).find() && !WELCOMES.matcher(before).find();
        boolean welcomes = WELCOMES.matcher(before).find() || FINE.matcher(after).find();
        if (closes || welcomes) {
          open.merge(channel.get(), !closes, Boolean::logicalAnd);
        }
        from = i + 1;
        last = channel.get();
      }
    }
    return open;
  }

  private static Optional<Channel> channel(String word) {
    return CHANNELS.entrySet().stream()
        .filter(each -> each.getValue().occurIn(word))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<OptOutIntent> keyword(String plain) {
    if (plain.length() > KEYWORD_LENGTH) {
      return Optional.empty();
    }
    if (OptOutPatterns.KEYWORD_STOP.match(plain)) {
      return Optional.of(OptOutIntent.STOP);
    }
    if (OptOutPatterns.KEYWORD_START.match(plain)) {
      return Optional.of(OptOutIntent.START);
    }
    return OptOutPatterns.KEYWORD_HELP.match(plain)
        ? Optional.of(OptOutIntent.HELP)
        : Optional.empty();
  }

  /** Lower case without punctuation and accents, and without the quoted lines of an e-mail. */
  private static String plain(String text) {
    String own =
        text.lines()
            .filter(line -> !line.startsWith(">"))
            .reduce((one, other) -> one + " " + other)
            .orElse("");
    return Normalizer.normalize(own, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9#]+", " ")
        .strip();
  }

  private OptOutParser() {}
}
