package io.forecourt.workplace;

import io.forecourt.conversation.FactPhrases;
import io.forecourt.handoff.LeadLabels;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.LeadFacts;
import io.forecourt.store.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Section of the lead workspace: the six facts, with their values and sources. */
@Component
class WorkspaceFacts {

  private final LeadLabels labels;

  WorkspaceFacts(LeadLabels labels) {
    this.labels = labels;
  }

  List<LeadWorkspace.Fact> describe(Facts known, Map<Fact, FactSource> sources, Store store) {
    return Arrays.stream(Fact.values())
        .map(fact -> line(fact, known, sources.get(fact), store))
        .toList();
  }

  private LeadWorkspace.Fact line(Fact fact, Facts known, FactSource source, Store store) {
    if (!known.isSettled(fact)) {
      return new LeadWorkspace.Fact(fact.key(), fact.label(), "open", "OPEN", null, null);
    }
    return new LeadWorkspace.Fact(
        fact.key(),
        fact.label(),
        spoken(fact, known, store),
        source.sure() ? "SETTLED" : "HALF_SURE",
        from(source),
        fact.valueIn(known));
  }

  /** Phrased as for the buyer, except financing. */
  private static String spoken(Fact fact, Facts known, Store store) {
    return fact == Fact.FINANCING
        ? known.financing().name().toLowerCase(Locale.ROOT)
        : FactPhrases.phrase(fact, known, store).orElse("said");
  }

  private String from(FactSource source) {
    String who =
        source.origin().equals(LeadFacts.BUYER) ? "the buyer" : labels.personName(source.origin());
    return source.words() == null ? who : "%s: \"%s\"".formatted(who, source.words());
  }
}
