package io.forecourt.handoff;

import io.forecourt.lead.Facts;
import java.util.regex.Pattern;

/** The name of the task to get in touch: by the channel that the buyer asked for. */
final class ContactTaskName {

  private static final Pattern NAME = Pattern.compile("(?:Call|Text|Email|Message) lead");

  /** "Text lead" for "Call lead" where the buyer wants no calls; other names stay. */
  static String of(String name, Facts facts) {
    if (!NAME.matcher(name).matches()) {
      return name;
    }
    return Brief.contactVerb(facts) + " lead";
  }

  private ContactTaskName() {}
}
