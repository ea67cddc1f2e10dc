package io.forecourt.understanding.text;

import java.util.regex.Pattern;

/** Markup in a buyer's words; what stands between the tags is read. */
public final class Markup {

  private static final Pattern SCRIPT =
      Pattern.compile("(?is)<(script|style)\\b[^<>]{0,200}>.{0,2000}?</\\1\\s*>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>]{0,200}>");

  public static String strip(String text) {
    return text.indexOf('<') < 0
        ? text
        : TAG.matcher(SCRIPT.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
  }

  private Markup() {}
}
