package io.forecourt.messaging.template;

import io.forecourt.lead.Lead;
import java.util.Map;

/** Knows what a message to a buyer may name at the moment in which it is sent. */
public interface TemplateModel {

  /**
   * In which language the buyer is answered, ISO 639-1; a template without it is sent in English.
   */
  default String languageOf(Lead lead) {
    return "en";
  }

  /** By name; one that is not known is absent, and the line that names it is left out. */
  Map<String, String> forLead(Lead lead);
}
