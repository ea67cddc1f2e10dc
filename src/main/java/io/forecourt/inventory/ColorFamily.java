package io.forecourt.inventory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The color a buyer would name for a manufacturer's "Midnight Black Metallic". */
public enum ColorFamily {
  BLACK("black|ebony|onyx|obsidian|negr[oa]", "black"),
  WHITE("white|ivory|blanc[oa]", "white"),
  SILVER("silver|platinum|platead[oa]|plata", "silver"),
  GRAY("gr[ae]y|gris|charcoal|graphite|gunmetal|magnetic|granite|slate|steel", "gray"),
  RED("red|rojo|roja|maroon|burgundy|ruby|crimson|scarlet|garnet", "red"),
  BLUE("blue|azul|navy|aqua|teal", "blue"),
  GREEN("green|verde|olive|cypress", "green"),
  BROWN("brown|bronze|mocha|espresso|cafe|marron", "brown"),
  BEIGE("beige|tan|sand|champagne|pearl beige|quicksand", "beige"),
  GOLD("gold|dorad[oa]", "gold"),
  ORANGE("orange|copper|naranja", "orange"),
  YELLOW("yellow|amarill[oa]", "yellow"),
  PURPLE("purple|violet|morad[oa]", "purple");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private final Pattern pattern;
  private final String words;

  ColorFamily(String pattern, String words) {
    this.pattern = Pattern.compile("\\b(?:" + pattern + ")s?\\b");
    this.words = words;
  }

  /** "black". */
  public String words() {
    return words;
  }

  /**
   * Finds the color in a manufacturer's name or a buyer's words, English or Spanish. Where a name
   * holds two ("Silver Sky Blue"), the last one is the color and the others describe it.
   */
  public static Optional<ColorFamily> find(String text) {
    String plain =
        ACCENTS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    ColorFamily found = null;
    int at = -1;
    for (ColorFamily family : values()) {
      Matcher match = family.pattern.matcher(plain);
      while (match.find()) {
        if (match.start() > at) {
          at = match.start();
          found = family;
        }
      }
    }
    return Optional.ofNullable(found);
  }
}
