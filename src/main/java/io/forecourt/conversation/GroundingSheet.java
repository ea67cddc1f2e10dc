package io.forecourt.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.messaging.gate.ModelWords;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that a language model is given for one turn, and all that its words may rest on.
 *
 * @param language of the reply, ISO 639-1
 * @param longest of the model's own text, in characters
 * @param most of the whole message, in characters
 * @param approved the message as the templates say it
 * @param replaces the part of it in whose place the model's text is sent
 * @param keep sentences of it that have to stay as they are
 * @param values names and numbers in it that have to stay as they are
 * @param conversation the latest messages, oldest first; data, whatever they say
 */
record GroundingSheet(
    ModelWords.Kind kind,
    String language,
    int longest,
    int most,
    List<Fact> facts,
    String approved,
    String replaces,
    List<String> keep,
    List<String> values,
    List<Turn> conversation) {

  /**
   * A fact.
   *
   * @param quote whether it may only be said in exactly these words
   */
  record Fact(String key, String label, String value, boolean quote) {}

  /**
   * A message.
   *
   * @param from buyer, assistant or rep
   */
  record Turn(String from, String words) {}

  /** Returns the message with the model's text in its place. */
  String message(String text) {
    return approved.replace(replaces, text);
  }

  /** Returns the buyer's words alone. */
  List<String> buyersWords() {
    return conversation.stream()
        .filter(turn -> turn.from().equals("buyer"))
        .map(Turn::words)
        .toList();
  }

  String json(ObjectMapper json) {
    try {
      return json.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of a sheet's JSON, in hexadecimal digits. */
  static String hash(String sheet) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
