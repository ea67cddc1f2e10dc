package io.forecourt.messaging.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.util.StringUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a message template from a YAML file in {@code processes/messages}. */
public final class TemplateFile {

  private static final Set<String> KEYS =
      Set.of(
          "purpose",
          "segment",
          "variables",
          "subject",
          "short",
          "long",
          "translations",
          "withdrawn");

  private static final Set<String> TRANSLATED = Set.of("subject", "short", "long");

  /**
   * @throws IllegalArgumentException if the file is not valid
   */
  public static MessageTemplate read(String name, int version, byte[] content) {
    return read(name, version, new String(content, StandardCharsets.UTF_8));
  }

  static MessageTemplate read(String name, int version, String content) {
    Map<?, ?> file = parse(content);
    Set<String> unknown = new TreeSet<>();
    file.keySet().forEach(key -> unknown.add(String.valueOf(key)));
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("unknown key " + unknown + ".");
    }
    Optional<String> withdrawn = text(file, "withdrawn");
    return new MessageTemplate(
        name,
        version,
        TemplatePurposes.of(name, claimed(file)),
        text(file, "segment").orElse("all"),
        texts(file, "variables"),
        text(file, "subject"),
        texts(file, "short"),
        texts(file, "long"),
        translations(file),
        withdrawn);
  }

  /**
   * Returns the purpose that a file claims; the purpose that counts is in {@link TemplatePurposes}.
   *
   * @throws IllegalArgumentException if the file is not valid
   */
  static Purpose claimedPurpose(byte[] content) {
    return claimed(parse(new String(content, StandardCharsets.UTF_8)));
  }

  private static Purpose claimed(Map<?, ?> file) {
    if (text(file, "withdrawn").isPresent()) {
      return Purpose.FOLLOW_UP;
    }
    return text(file, "purpose")
        .flatMap(Purpose::named)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "its purpose is answer, follow-up, marketing or notice."));
  }

  private static Map<String, MessageTemplate.Translation> translations(Map<?, ?> file) {
    Map<String, MessageTemplate.Translation> found = new TreeMap<>();
    if (file.get("translations") == null) {
      return found;
    }
    if (!(file.get("translations") instanceof Map<?, ?> languages)) {
      throw new IllegalArgumentException("'translations' holds a language, such as es.");
    }
    languages.forEach(
        (language, texts) -> {
          if (!(texts instanceof Map<?, ?> translated)
              || !String.valueOf(language).matches("[a-z]{2}")
              || !TRANSLATED.containsAll(translated.keySet())) {
            throw new IllegalArgumentException(
                "a translation is a language of two letters with subject, short and long.");
          }
          found.put(
              String.valueOf(language),
              new MessageTemplate.Translation(
                  text(translated, "subject"),
                  texts(translated, "short"),
                  texts(translated, "long")));
        });
    return found;
  }

  static String nameOf(String file) {
    return StringUtils.stripFilenameExtension(String.valueOf(StringUtils.getFilename(file)));
  }

  private static Map<?, ?> parse(String content) {
    try {
      if (new Yaml(new SafeConstructor(new LoaderOptions())).load(content)
          instanceof Map<?, ?> file) {
        return file;
      }
      throw new IllegalArgumentException("it is no list of names and values.");
    } catch (YAMLException e) {
      throw new IllegalArgumentException("it is not valid YAML" + place(e) + ".", e);
    }
  }

  private static String place(YAMLException failure) {
    return failure instanceof MarkedYAMLException marked && marked.getProblemMark() != null
        ? " near line " + (marked.getProblemMark().getLine() + 1)
        : "";
  }

  private static Optional<String> text(Map<?, ?> file, String key) {
    return Optional.ofNullable(file.get(key)).map(String::valueOf).filter(said -> !said.isBlank());
  }

  private static List<String> texts(Map<?, ?> file, String key) {
    Object said = file.get(key);
    if (said == null) {
      return List.of();
    }
    if (!(said instanceof List<?> items)) {
      throw new IllegalArgumentException("'" + key + "' is a list.");
    }
    return items.stream().map(String::valueOf).toList();
  }

  private TemplateFile() {}
}
