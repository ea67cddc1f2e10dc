package io.forecourt.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Some of the conversations as they were played, for the page {@code docs/transcripts.md}. */
final class TranscriptPage {

  private static final String INTRODUCTION =
      """
      # Transcripts

      Conversations with the assistant of the sample store, word for word as the conversation bench
      plays them. The buyers' lines were written before the assistant was tuned to them. The list of
      titles is `src/test/resources/conversations/for-the-docs.list`; `make transcripts` writes this
      page.
      """;

  private record Exchange(List<String> buyer, String reply) {}

  private final Map<String, List<Exchange>> played = new LinkedHashMap<>();

  void add(String title, List<String> buyer, String reply) {
    played.computeIfAbsent(title, each -> new ArrayList<>()).add(new Exchange(buyer, reply));
  }

  /**
   * @param titles a file with a title in each line, in the order of the page
   */
  void write(Path titles, Path page) throws IOException {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    for (String title : Files.readAllLines(titles)) {
      String heading = title.replaceFirst("^.*: ", "");
      text.append(text.toString().endsWith("\n\n") ? "## " : "\n## ")
          .append(heading.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(heading.substring(1))
          .append("\n\n");
      List<Exchange> exchanges = played.get(title);
      if (exchanges == null) {
        throw new IllegalArgumentException("No conversation is called " + title);
      }
      exchanges.forEach(exchange -> append(exchange, text));
    }
    Files.writeString(page, text.toString().stripTrailing() + "\n");
  }

  private static void append(Exchange exchange, StringBuilder text) {
    exchange.buyer().forEach(line -> text.append("**Buyer:** ").append(line).append("\n\n"));
    text.append(
        exchange.reply().isEmpty()
            ? "*(no reply needed)*\n\n"
            : "> " + exchange.reply().replace("\n", "<br>\n> ") + "\n\n");
  }
}
