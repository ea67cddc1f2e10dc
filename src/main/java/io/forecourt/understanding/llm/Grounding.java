package io.forecourt.understanding.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.lead.Fact;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A model may find what is written; it may not make up what is not. */
final class Grounding {

  private static final Pattern NOT_A_SIGN = Pattern.compile("[^a-z0-9]");

  /** Kinds, not words of the message. */
  private static final Set<String> KINDS =
      Set.of("condition", "bucket", "channel", "has", "bodyStyle", "by", "from", "to");

  /**
   * Removes every value that is not in the message: names must occur in it, amounts at least by
   * their first digits ("22k" holds 22,000).
   */
  static void removeUngrounded(ObjectNode facts, String message) {
    String signs = signs(message);
    Set<String> empty = new TreeSet<>();
    for (var fact : facts.properties()) {
      if (fact.getValue() instanceof ObjectNode fields) {
        Set<String> madeUp = new TreeSet<>();
        for (var field : fields.properties()) {
          if (!KINDS.contains(field.getKey()) && !stands(field.getValue(), signs)) {
            madeUp.add(field.getKey());
          }
        }
        fields.remove(madeUp);
        if (fields.isEmpty()) {
          empty.add(fact.getKey());
        }
      } else if (!fact.getKey().equals(Fact.FINANCING.key())) {
        empty.add(fact.getKey());
      }
    }
    facts.remove(empty);
  }

  private static boolean stands(JsonNode value, String signs) {
    if (value.isNumber()) {
      String digits = value.asText().replaceAll("\\..*", "").replaceAll("0{1,3}$", "");
      return digits.isEmpty() || signs.contains(digits);
    }
    return value.isTextual() && signs.contains(signs(value.asText()));
  }

  private static String signs(String text) {
    return NOT_A_SIGN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private Grounding() {}
}
