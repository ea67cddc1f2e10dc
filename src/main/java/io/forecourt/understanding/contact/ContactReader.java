package io.forecourt.understanding.contact;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.understanding.text.TokenizedText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how and when a buyer wants to be reached. */
public final class ContactReader {

  /** Hours when the buyer is busy, and calls and messages that are not about contact. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:work|at work|busy|in meetings|can't talk|school|class|shift|asleep"
              + "|sleep)\\b[^.?!,]{0,24}"
              + ClockTime.PATTERN
              + " ?(?:to|-|until|till) ?"
              + ClockTime.PATTERN
              + "|\\b(?:you'd|would|supposed to|was going to|said|promised to|will|i'll|can i|could i"
              + "|do i|should i|let me|going to|did|didn't|never|keep|kept|tried|been"
              + "|stop) (?:call(?:ing)?|text(?:ing)?|e-?mail(?:ing)?|phone)\\b[^.?!,]{0,16}"
              + "|\\b(?:phone (?:number|call yesterday)|e-?mail(?:ed| address)"
              + "|my (?:e-?mail|phone|cell|number) is|text (?:message )?from)\\b");

  private static final Pattern ABOUT_CONTACT =
      Pattern.compile(
          "\\b(calls?|llam\\w+|text|reach|e-?mail|contact|phone|whatsapp|available|free"
              + "|get (?:a )?hold of me|off work|get off|i work|best time|talk|ring|buzz)\\b");

  private final TokenizedText tokenizedText;
  private final boolean asked;

  /**
   * @param asked whether the message answers the question about contact
   */
  public ContactReader(TokenizedText tokenizedText, boolean asked) {
    this.tokenizedText = tokenizedText;
    this.asked = asked;
  }

  public Optional<Facts.Contact> read() {
    if (!asked && !tokenizedText.contains(ABOUT_CONTACT)) {
      return Optional.empty();
    }
    tokenizedText.takeAll(OTHERS);
    Optional<Channel> channel = ChannelReader.takeFrom(tokenizedText);
    HoursReader.Hours hours = HoursReader.takeFrom(tokenizedText, asked || channel.isPresent());
    return channel.isEmpty() && hours.from() == null && hours.to() == null
        ? Optional.empty()
        : Optional.of(new Facts.Contact(channel.orElse(null), hours.from(), hours.to()));
  }
}
