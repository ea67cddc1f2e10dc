package io.forecourt.understanding.contact;

import io.forecourt.lead.Channel;
import io.forecourt.understanding.text.TokenizedText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which channel a buyer prefers. */
final class ChannelReader {

  private static final Pattern NO_CALLS =
      Pattern.compile(
          "\\b(?:don't|do not|no|no phone|please don't|stop|quit|rather you not|rather than|instead"
              + " of)(?: please| me)? (?:call|calls|calling|phone(?! number))\\b(?! (?:you|it|about)|[^.?!]{0,12}\\b(?:before|until|till|after|past|while|during|when)\\b)");
  private static final Pattern NO_CALLS_SPANISH =
      Pattern.compile(
          "\\bno (?:me )?(?:llamen?|marquen?|call)\\b|\\b(?:no|sin)(?: (?:mas|quiero))? llamadas\\b");
  private static final Pattern NO_TEXTS =
      Pattern.compile("\\b(?:don't|do not|no) (?:text|texts|texting)\\b");
  private static final Pattern NO_EMAILS =
      Pattern.compile(
          "\\b(?:don't|do not|no|no more|stop|quit|enough)(?: with| the| any| send| sending|"
              + " me){0,3} e-?mail(?:s|ing)?\\b|\\bno (?:me )?(?:manden?|envien?|quiero) (?:mas"
              + " )?(?:correos?|emails?|mails?)\\b");
  private static final Pattern WHATSAPP = Pattern.compile("\\bwhat'?s ?app\\b");
  private static final Pattern TEXT =
      Pattern.compile("\\b(?:text(?:s|ing)?|sms|imessage)\\b(?! (?:you|from|message from))");
  private static final Pattern EMAIL = Pattern.compile("\\be-?mail(?:s|ing)?\\b(?!ed)");
  private static final Pattern PHONE =
      Pattern.compile(
          "\\b(?:call(?:s|ing)?(?! (?:it|you|off|about the|ahead))|phone|ring me"
              + "|give me a (?:ring|call|buzz|shout)|by phone|cell)\\b(?<!called)");

  /** Takes every channel from the text, and returns the one that counts most. */
  static Optional<Channel> takeFrom(TokenizedText tokenizedText) {
    boolean noCalls =
        tokenizedText.take(NO_CALLS).isPresent()
            || tokenizedText.take(NO_CALLS_SPANISH).isPresent();
    boolean noTexts = tokenizedText.take(NO_TEXTS).isPresent();
    tokenizedText.take(NO_EMAILS);
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
    if (email || (noCalls && noTexts)) {
      return Optional.of(Channel.EMAIL);
    }
    // "No calls, please" leaves the text, by which most people write.
    return noCalls ? Optional.of(Channel.TEXT) : Optional.empty();
  }

  private ChannelReader() {}
}
