package io.forecourt.platform;

import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;

/** Descriptions of the {@link ApiTags} in the OpenAPI document, in the order of its sections. */
final class TagDescriptions {

  static List<Tag> all() {
    return List.of(
        tag(ApiTags.INTEGRATIONS, "For websites, lead portals, phone systems and other software."),
        tag(ApiTags.SALES_TEAM, "For reps, BDC agents and managers who work a lead."),
        tag(
            ApiTags.MANAGERS,
            "For managers and administrators: board, results, audits. Lists under `/api/insight`"
                + " are JSON, or CSV with `format=csv`."),
        tag(
            ApiTags.ADMINISTRATORS,
            "For administrators: API keys, and the log of logins, keys and changes of rights."),
        tag(ApiTags.WEBSITE_CHAT, "For the chat window on the dealer's website."),
        tag(ApiTags.WEBHOOKS, "For service providers, which sign each request."));
  }

  private static Tag tag(String name, String description) {
    return new Tag().name(name).description(description);
  }

  private TagDescriptions() {}
}
