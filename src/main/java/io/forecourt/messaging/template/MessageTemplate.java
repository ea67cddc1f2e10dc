package io.forecourt.messaging.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Approved wording for one occasion.
 *
 * @param name file name without its ending
 * @param segment buyers it is for
 * @param variables the values that it may name
 * @param subject of an e-mail
 * @param shortTexts for texts and WhatsApp
 * @param longTexts for e-mail and chat
 * @param translations the same in other languages, by ISO 639-1 code
 * @param withdrawn why it may no longer be used
 */
public record MessageTemplate(
    String name,
    int version,
    Purpose purpose,
    String segment,
    List<String> variables,
    Optional<String> subject,
    List<String> shortTexts,
    List<String> longTexts,
    Map<String, Translation> translations,
    Optional<String> withdrawn) {

  /** The length that a text may have, in characters. */
  static final int TEXT_LENGTH = 160;

  /** How much room there is. */
  public enum Form {
    SHORT,
    LONG
  }

  /**
   * One phrasing of the template.
   *
   * @param id as receipts name it, such as {@code SHORT 2}
   */
  public record Phrasing(String id, TemplateText wording) {}

  /** Returns the same wording, sent for another purpose. */
  public MessageTemplate sentAs(Purpose step) {
    return new MessageTemplate(
        name,
        version,
        step,
        segment,
        variables,
        subject,
        shortTexts,
        longTexts,
        translations,
        withdrawn);
  }

  /** The wording in another language. */
  public record Translation(
      Optional<String> subject, List<String> shortTexts, List<String> longTexts) {}

  public List<Phrasing> phrasings(Form form) {
    return phrasings(form, form + " ", form == Form.SHORT ? shortTexts : longTexts);
  }

  /** Returns the phrasings in a language, or in English where there are none. */
  public List<Phrasing> phrasings(Form form, String language) {
    Translation other = translations.get(language);
    return other == null
        ? phrasings(form)
        : phrasings(
            form,
            language + " " + form + " ",
            form == Form.SHORT ? other.shortTexts() : other.longTexts());
  }

  /** Returns the subject of an email in a language, or in English. */
  public Optional<String> subject(String language) {
    return Optional.ofNullable(translations.get(language))
        .flatMap(Translation::subject)
        .or(() -> subject);
  }

  Stream<Phrasing> phrasings() {
    return Stream.concat(
        Stream.of(Form.values()).flatMap(form -> phrasings(form).stream()),
        translations.keySet().stream()
            .flatMap(
                language ->
                    Stream.of(Form.values()).flatMap(form -> phrasings(form, language).stream())));
  }

  private static List<Phrasing> phrasings(Form form, String prefix, List<String> texts) {
    OptionalInt most = form == Form.SHORT ? OptionalInt.of(TEXT_LENGTH) : OptionalInt.empty();
    return IntStream.range(0, texts.size())
        .mapToObj(
            number ->
                new Phrasing(prefix + (number + 1), new TemplateText(texts.get(number), most)))
        .toList();
  }
}
