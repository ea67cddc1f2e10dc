package io.forecourt.messaging.optout;

import io.forecourt.lead.Channel;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads whether a buyer opts out, by a carrier's keyword or in free words (47 CFR 64.1200(a)(10):
 * any reasonable means). Where the words could mean either, a person decides.
 */
public final class OptOutParser {

  private static final int KEYWORD_LENGTH = 20;

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
