package io.forecourt.conversation;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a store may choose about its assistant.
 *
 * @param languages by store: the languages in which it answers, ISO 639-1; English and Spanish
 *     where a store names none
 */
@ConfigurationProperties("forecourt.assistant")
record AssistantProperties(@DefaultValue Map<String, List<String>> languages) {

  private static final List<String> USUAL = List.of("en", "es");

  boolean speaks(String store, String language) {
    return languages.getOrDefault(store, USUAL).contains(language);
  }
}
