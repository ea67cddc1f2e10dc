package io.forecourt.understanding.contact;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.understanding.text.TokenizedText;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How and when somebody wants to be reached. */
public final class ContactReader {

  private static final String TIME =
      "(noon|midnight|\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m\\.?|p\\.m\\.?|a\\b"
          + "|p\\b)?(?: ?o'clock)?)";
  private static final String NOT_MONEY =
      "(?![\\d,.]*\\d|k\\b| ?(?:k\\b|down|miles|months?|weeks?|days?|years?|/|percent|%"
          + "|bucks|dollars))";

  private static final Pattern NO_CALLS =
      Pattern.compile(
          "\\b(?:don't|do not|no|please don't|stop|quit|rather you not)(?: please)? (?:call"
              + "|calls|calling|phone)\\b");
  private static final Pattern NO_TEXTS =
      Pattern.compile("\\b(?:don't|do not|no) (?:text|texts|texting)\\b");

  /** When they cannot be reached, and calls that are somebody else's. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:work|at work|busy|in meetings|can't talk|school|class|shift|asleep"
              + "|sleep)\\b[^.?!,]{0,24}"
              + TIME
              + " ?(?:to|-|until|till) ?"
              + TIME
              + "|\\b(?:you'd|would|supposed to|was going to|said|promised to|will|i'll|can i|could i"
              + "|do i|should i|let me|going to|did|didn't|never|keep|kept|tried|been"
              + "|stop) (?:call(?:ing)?|text(?:ing)?|e-?mail(?:ing)?|phone)\\b[^.?!,]{0,16}"
              + "|\\b(?:phone (?:number|call yesterday)|e-?mail(?:ed| address)"
              + "|my (?:e-?mail|phone|cell|number) is|text (?:message )?from)\\b");

  private static final Pattern WHATSAPP = Pattern.compile("\\bwhat'?s ?app\\b");
  private static final Pattern TEXT =
      Pattern.compile("\\b(?:text(?:s|ing)?|sms|imessage)\\b(?! (?:you|from|message from))");
  private static final Pattern EMAIL = Pattern.compile("\\be-?mail(?:s|ing)?\\b(?!ed)");
  private static final Pattern PHONE =
      Pattern.compile(
          "\\b(?:call(?:s|ing)?(?! (?:it|you|off|about the|ahead))|phone|ring me"
              + "|give me a (?:ring|call|buzz|shout)|by phone|cell)\\b(?<!called)");
  private static final Pattern CONTACT_TALK =
      Pattern.compile(
          "\\b(call|text|reach|e-?mail|contact|phone|whatsapp|available|free"
              + "|get (?:a )?hold of me|off work|get off|i work|best time|talk|ring|buzz)\\b");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\b(?:between|from)? ?"
              + TIME
              + " ?(?:and|-|to|until|till) ?"
              + TIME
              + "(?: ?(?:at night|in the (?:morning|afternoon|evening)))?"
              + NOT_MONEY);
  private static final Pattern BEFORE_OR_AFTER =
      Pattern.compile(
          "\\b(after|past|from|before|until|till|by|around|at|no later than|not before) (?:about )?"
              + TIME
              + "(?: ?(?:at night|in the (?:morning|afternoon|evening)))?"
              + NOT_MONEY);
  private static final Pattern EITHER =
      Pattern.compile("\\bbefore " + TIME + " ?(?:am)? or after " + TIME);
  private static final Pattern PART =
      Pattern.compile(
          "\\b(mornings?|before noon|afternoons?|after lunch|evenings?|nights?|after work)\\b");

  private final TokenizedText tokenizedText;
  private final boolean asked;

  public ContactReader(TokenizedText tokenizedText, boolean asked) {
    this.tokenizedText = tokenizedText;
    this.asked = asked;
  }

  public Optional<Facts.Contact> read() {
    boolean conversation = asked || tokenizedText.contains(CONTACT_TALK);
    if (!conversation) {
      return Optional.empty();
    }
    tokenizedText.takeAll(OTHERS);
    Optional<Channel> channel = channel();
    tokenizedText.take(EITHER);
    String from = null;
    String to = null;
    Optional<MatchResult> between =
        tokenizedText.take(BETWEEN, found -> isTime(found.group(1)) && isTime(found.group(2)));
    if (between.isPresent()) {
      String half = half(between.get().group());
      String later = between.get().group(2).strip() + half;
      from = clock(between.get().group(1).strip() + half, later);
      to = clock(later, later);
    } else {
      Optional<MatchResult> one =
          tokenizedText.take(BEFORE_OR_AFTER, found -> isTime(found.group(2)));
      if (one.isPresent()) {
        String said = one.get().group(2).strip() + half(one.get().group());
        String time = clock(said, said);
        boolean before = one.get().group(1).matches("before|until|till|by|no later than");
        from = before ? null : time;
        to = before ? time : null;
      } else if (asked || channel.isPresent()) {
        Optional<MatchResult> part = tokenizedText.take(PART);
        String word = part.map(MatchResult::group).orElse("");
        from =
            word.startsWith("afternoon") || word.equals("after lunch")
                ? "12:00"
                : word.startsWith("evening")
                        || word.startsWith("night")
                        || word.equals("after work")
                    ? "17:00"
                    : null;
        to = word.startsWith("morning") || word.equals("before noon") ? "12:00" : null;
      }
    }
    return channel.isEmpty() && from == null && to == null
        ? Optional.empty()
        : Optional.of(new Facts.Contact(channel.orElse(null), from, to));
  }

  private Optional<Channel> channel() {
    boolean noCalls = tokenizedText.take(NO_CALLS).isPresent();
    boolean noTexts = tokenizedText.take(NO_TEXTS).isPresent();
    if (tokenizedText.take(WHATSAPP).isPresent()) {
      return Optional.of(Channel.WHATSAPP);
    }
    boolean text = !noTexts && tokenizedText.take(TEXT).isPresent();
    boolean email = tokenizedText.take(EMAIL).isPresent();
    boolean phone = !noCalls && tokenizedText.take(PHONE).isPresent();
    if (text) {
      return Optional.of(Channel.TEXT);
    }
    if (phone) {
      return Optional.of(Channel.PHONE);
    }
    return email ? Optional.of(Channel.EMAIL) : Optional.empty();
  }

  /** "8 at night", "9 in the morning". */
  private static String half(String words) {
    if (words.endsWith("night") || words.endsWith("evening") || words.endsWith("afternoon")) {
      return " pm";
    }
    return words.endsWith("morning") ? " am" : "";
  }

  private static boolean isTime(String time) {
    if (!time.matches("\\d.*")) {
      return true;
    }
    int hour = Integer.parseInt(time.replaceAll("^(\\d{1,2}).*$", "$1"));
    return hour >= 1 && hour <= 23;
  }

  /**
   * A bare hour from one to seven is in the afternoon; before it the later one of a span decides.
   */
  private static String clock(String time, String later) {
    if (time.equals("noon")) {
      return "12:00";
    }
    if (time.equals("midnight")) {
      return "23:59";
    }
    int hour = Integer.parseInt(time.replaceAll("^(\\d{1,2}).*$", "$1"));
    String minutes = time.contains(":") ? time.replaceAll("^\\d{1,2}:(\\d{2}).*$", "$1") : "00";
    boolean morning = time.matches(".*\\d ?a.*");
    boolean bare = !time.matches(".*\\d ?[ap].*");
    boolean evening =
        time.matches(".*\\d ?p.*")
            || (bare
                && (hour <= 7
                    || (later.matches(".*\\d ?p.*") && hour < 12 && hour <= hour(later))));
    if (evening && !morning && hour < 12) {
      hour += 12;
    }
    if (morning && hour == 12) {
      hour = 0;
    }
    return "%02d:%s".formatted(hour, minutes);
  }

  private static int hour(String time) {
    return time.matches("\\d.*") ? Integer.parseInt(time.replaceAll("^(\\d{1,2}).*$", "$1")) : 12;
  }
}
