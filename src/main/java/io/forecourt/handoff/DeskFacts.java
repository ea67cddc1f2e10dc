package io.forecourt.handoff;

import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.LeadFacts;
import io.forecourt.qualification.talk.SpokenFacts;
import io.forecourt.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The six facts, each with what is known of it and who said so. */
@Component
class DeskFacts {

  private static final Map<String, String> LABELS =
      Map.of(
          "vehicle", "Car",
          "budget", "Payment",
          "tradeIn", "Trade-in",
          "timeline", "When",
          "financing", "How they pay",
          "contact", "Best contact");
  private static final List<String> ORDER =
      List.of("vehicle", "budget", "tradeIn", "timeline", "financing", "contact");

  private final LeadWords words;

  DeskFacts(LeadWords words) {
    this.words = words;
  }

  List<Desk.Fact> of(Facts known, Map<String, FactSource> sources, Store store) {
    return ORDER.stream().map(name -> fact(name, known, sources.get(name), store)).toList();
  }

  private Desk.Fact fact(String name, Facts known, FactSource source, Store store) {
    Object said = known.settled().get(name);
    String value = said == null ? "open" : spoken(name, known, store);
    String state = said == null ? "OPEN" : source.sure() ? "SETTLED" : "HALF_SURE";
    return new Desk.Fact(
        name, LABELS.get(name), value, state, said == null ? null : from(source), said);
  }

  /** As one says it to the buyer, but for how they pay. */
  private static String spoken(String name, Facts known, Store store) {
    return name.equals("financing")
        ? known.financing().name().toLowerCase(Locale.ROOT)
        : SpokenFacts.of(name, known, store).orElse("said");
  }

  private String from(FactSource source) {
    String who =
        source.origin().equals(LeadFacts.BUYER) ? "the buyer" : words.person(source.origin());
    return source.words() == null ? who : "%s: \"%s\"".formatted(who, source.words());
  }
}
