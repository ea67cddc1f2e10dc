package io.forecourt.scoring;

import io.forecourt.lead.Customer;
import io.forecourt.lead.Lead;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs of spam in an inquiry. They only lower the grade; a person decides. */
final class SpamDetector {

  private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.|\\[url");
  private static final Pattern PITCH =
      Pattern.compile("(?i)\\b(seo|backlinks?|casino|crypto|viagra|rank(ing)? (on|in) google)\\b");

  static boolean isSpam(Lead lead, Customer customer) {
    String words = lead.comments().orElse("");
    return LINK.matcher(customer.fullName()).find()
        || PITCH.matcher(words).find()
        || links(words) > 2;
  }

  private static int links(String words) {
    Matcher links = LINK.matcher(words);
    int count = 0;
    while (links.find()) {
      count++;
    }
    return count;
  }

  private SpamDetector() {}
}
