package io.forecourt.understanding.contact;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.forecourt.understanding.text.TokenizedText;
import java.util.regex.Pattern;

/** Phone numbers, links, email addresses and postal codes, whose digits are not facts. */
public final class ContactDetails {

  private static final Pattern LINK_OR_MAIL =
      Pattern.compile("\\bhttps?://\\S+|\\b[\\w.+-]+@[\\w-]+\\.[\\w.]+");
  private static final Pattern PHONE =
      Pattern.compile("(?:\\+?1[ .-]?)?\\(?\\b\\d{3}\\)?[ .-]?\\d{3}[ .-]\\d{4}\\b|\\b\\d{10}\\b");
  private static final Pattern POSTAL_CODE =
      Pattern.compile(
          "\\b(?:zip(?: code)?(?: is)?|postal code(?: is)?|deliver(?:y)? to|ship to|live in"
              + "|located in|in) ?:? ?\\d{5}\\b(?! ?(?:miles|k|dollars))");

  public static void takeFrom(TokenizedText tokenizedText) {
    tokenizedText.takeAll(LINK_OR_MAIL);
    tokenizedText.takeAll(PHONE);
    takeInternationalNumbers(tokenizedText);
    tokenizedText.takeAll(POSTAL_CODE);
  }

  private static void takeInternationalNumbers(TokenizedText tokenizedText) {
    if (tokenizedText.left().indexOf('+') < 0) {
      return;
    }
    for (PhoneNumberMatch number :
        PhoneNumberUtil.getInstance().findNumbers(tokenizedText.left(), "US")) {
      tokenizedText.blank(number.start(), number.end());
    }
  }

  private ContactDetails() {}
}
