package io.forecourt.understanding.text;

import io.forecourt.platform.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Spanish, as far as the six facts need it: phrases are translated into the words the readers know.
 * What goes beyond is for a person who speaks it.
 */
public final class Spanish {

  /** Words that do not occur in English; two of them, or one alone, are enough. */
  private static final Pattern TELLING =
      Pattern.compile(
          "\\b(?:el|la|los|las|una|unos|que|por|para|con|del|al|mi|su|me|le|se|lo|ya|muy|mas"
              + "|pero|como|cuando|donde|cuanto|cual|quien|esta|este|estoy|tengo|tienen|tiene|quiero"
              + "|quisiera|puedo|pueden|puede|busco|necesito|hola|gracias|buenos|buenas|dias|tardes"
              + "|noches|carro|coche|camioneta|troca|usado|usada|nuevo|nueva|precio|cita|manana|hoy"
              + "|semana|mes|ano|pago|pagos|efectivo|enganche|credito|hablar|hablan|espanol|llame"
              + "|llamen|llameme|mande|mensajes|texto|favor|todavia|disponible|interesa|verlo|verla"
              + "|sabados?|domingos?|lunes|martes|viernes|jueves|prisa|bien|de|trocas|camionetas"
              + "|carros|autos|andan|vendiendo|venden|abren|cierran|millas|menos|hay|trae|traen)\\b");

  private static final Pattern CERTAIN =
      Pattern.compile(
          "\\b(?:hola|gracias|espanol|tengo|quiero|quisiera|puedo|busco|necesito|cuanto|llameme"
              + "|disponible|todavia|camioneta|enganche|usado|usada|efectivo|manana|sabado|interesa"
              + "|trocas?|vendiendo|abren|cierran|carros|millas"
              + "|tienen|ustedes|cuestan?|equivocado|mensajes|hablan|buenos dias|buenas tardes|basta|darme)\\b");

  private record Phrase(Pattern spanish, String plain) {}

  private static final List<Phrase> PHRASES = new ArrayList<>();

  static {
    CsvTable.shipped(
        "language/spanish.csv",
        line ->
            PHRASES.add(
                new Phrase(
                    Pattern.compile("\\b(?:" + line.text("spanish") + ")(?![a-z])"),
                    line.text("plain"))));
  }

  public static boolean isWrittenIn(String message) {
    return isIn(TextNormalizer.lowerCase(message));
  }

  /** Returns whether a lower-case message without accents is Spanish. */
  static boolean isIn(String text) {
    long telling = TELLING.matcher(text).results().limit(3).count();
    long words = text.strip().split("\\s+", 12).length;
    return telling >= 3
        || (telling >= 2 && words <= 8)
        || (CERTAIN.matcher(text).find() && telling * 4 >= Math.min(words, 12));
  }

  static String inPlainWords(String text) {
    String plain = text;
    for (Phrase phrase : PHRASES) {
      plain = phrase.spanish().matcher(plain).replaceAll(phrase.plain());
    }
    return plain;
  }

  private Spanish() {}
}
