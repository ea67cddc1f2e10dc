package io.forecourt.platform;

import java.util.regex.Pattern;

/** Text that PostgreSQL can store: without U+0000 and without halves of surrogate pairs. */
public final class StorableText {

  private static final Pattern UNSTORABLE =
      Pattern.compile(
          "\\x00|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

  /** Returns the text with a space in place of what cannot be stored; null for null. */
  public static String of(String raw) {
    return raw == null ? null : UNSTORABLE.matcher(raw).replaceAll(" ");
  }

  private StorableText() {}
}
