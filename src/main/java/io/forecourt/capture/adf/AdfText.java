package io.forecourt.capture.adf;

import io.forecourt.capture.InputText;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Texts in ADF elements, cleaned. */
final class AdfText {

  private static final int MAX_VALUE = 2_000;
  private static final int MAX_COMMENTS = 20_000;

  /** Returns the first text that a CSS query selects. */
  static Optional<String> first(Element within, String query) {
    return within.select(query).stream()
        .flatMap(element -> InputText.clean(element.wholeText(), MAX_VALUE).stream())
        .findFirst();
  }

  /** Returns all comments of the buyer, wherever the prospect has them, with their line breaks. */
  static Optional<String> comments(Element prospect) {
    String comments =
        prospect.select("comments, comment").stream()
            .map(AdfText::withoutMarkup)
            .filter(text -> !text.isBlank())
            .distinct()
            .collect(Collectors.joining("\n"));
    return InputText.cleanLong(comments, MAX_COMMENTS);
  }

  private static String withoutMarkup(Element element) {
    String inner = element.wholeText().replaceAll("(?i)<br\\s*/?>", "\n");
    return inner.contains("<") ? Jsoup.parse(inner).wholeText() : inner.strip();
  }

  private AdfText() {}
}
