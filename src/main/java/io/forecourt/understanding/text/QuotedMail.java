package io.forecourt.understanding.text;

import java.util.regex.Pattern;

/** Earlier messages that a mail quotes. */
public final class QuotedMail {

  private static final Pattern QUOTED =
      Pattern.compile(
          "(?m)^>.*$|(?s)\\r?\\nOn .{5,120}wrote:.*|(?s)\\r?\\n-{2,} ?Original Message.*");

  /** Returns the buyer's own words. */
  public static String cut(String text) {
    return QUOTED.matcher(text).replaceAll("");
  }

  private QuotedMail() {}
}
