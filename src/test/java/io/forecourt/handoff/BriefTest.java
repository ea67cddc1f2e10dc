package io.forecourt.handoff;

import static io.forecourt.handoff.KnownFacts.ALL;
import static io.forecourt.handoff.KnownFacts.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Band;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Stage;
import io.forecourt.lead.Status;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The two lines a rep reads before a call, and the next action. */
class BriefTest {

  private static final Instant NOW = Instant.parse("2026-03-11T15:00:00Z");

  @Test
  void shouldListTheSettledFactsInTheFirstLine() {
    assertThat(brief(ALL).settled()).startsWith("Settled (6 of 6): Interested in 2024 Toyota");
  }

  @Test
  void shouldSayThatEverythingIsOpenWhenNothingIsKnown() {
    assertThat(brief(Facts.NONE).settled()).isEqualTo("Settled (0 of 6): nothing yet.");
    assertThat(brief(Facts.NONE).doNotAsk()).isEqualTo("Everything is still open.");
  }

  @Test
  void shouldReadBackWhatIsHalfSure() {
    Brief brief = brief(ALL, Fact.TRADE_IN, Fact.FINANCING);

    assertThat(brief.doNotAsk())
        .isEqualTo(
            "Do not ask again: the car, the budget, when, how to reach them."
                + " Confirm with the buyer: the trade-in, how they pay.");
  }

  @Test
  void shouldNameOnlyWhatIsKnown() {
    Facts cash = new Facts(null, null, Facts.TradeIn.NO, null, Facts.Financing.CASH, null);

    assertThat(brief(cash).settled()).isEqualTo("Settled (2 of 6): No trade. Pays cash.");
    assertThat(brief(cash).doNotAsk()).isEqualTo("Do not ask again: the trade-in, how they pay.");
    assertThat(brief(cash, Fact.TRADE_IN, Fact.FINANCING).doNotAsk())
        .isEqualTo("Confirm with the buyer: the trade-in, how they pay.");
  }

  @Test
  void shouldSayWhatToDoByWhenAndWhatIsKnown() {
    Facts cash = new Facts(null, null, null, null, Facts.Financing.CASH, null);

    assertThat(
            brief(cash).nextAction(lead(Optional.of(Band.HOT)), "Call", NOW.plusSeconds(300), NOW))
        .isEqualTo("Call by 10:05 AM today, hot intent. Pays cash.");
    assertThat(
            brief(Facts.NONE).nextAction(lead(Optional.empty()), "Call", NOW.plusSeconds(300), NOW))
        .isEqualTo("Call by 10:05 AM today, new intent.");
  }

  @Test
  void shouldSayEachThingOnceWhereBothStand() {
    Brief brief = brief(ALL);
    String action =
        brief.nextAction(lead(Optional.of(Band.HOT)), "Call", NOW.plusSeconds(300), NOW);

    assertThat(action).contains("Interested in 2024 Toyota");
    assertThat(Brief.withoutFacts(action)).isEqualTo("Call, hot intent.");
    assertThat(
            Brief.withoutFacts(
                "Call by Friday, Mar 13, 10:05 AM, high intent. Confirm the visit Saturday, Mar 14, at"
                    + " 10:00 AM."
                    + " Interested in what was wanted before. Pays cash."))
        .isEqualTo("Call, high intent. Confirm the visit Saturday, Mar 14, at 10:00 AM.");
    assertThat(Brief.withoutFacts("Call first, by 10:05 AM today, hot intent. Pays cash."))
        .isEqualTo("Call first, hot intent.");
    assertThat(Brief.withoutFacts("Confirm the appointment."))
        .isEqualTo("Confirm the appointment.");
  }

  private static Brief brief(Facts facts, Fact... halfSure) {
    Map<Fact, FactSource> sources = new HashMap<>();
    facts
        .settled()
        .keySet()
        .forEach(name -> sources.put(name, new FactSource(LeadFacts.BUYER, true, null, NOW)));
    for (Fact fact : halfSure) {
      sources.put(fact, new FactSource(LeadFacts.BUYER, false, null, NOW));
    }
    return new Brief(facts, sources, Optional.empty(), STORE, List.of(), Optional.empty());
  }

  private static Lead lead(Optional<Band> band) {
    return new Lead(
        UUID.randomUUID(),
        STORE.id(),
        UUID.randomUUID(),
        "Web form",
        Channel.WEB,
        Optional.empty(),
        NOW,
        Optional.empty(),
        Stage.HANDOFF,
        Status.OPEN,
        Optional.empty(),
        Optional.empty(),
        band,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Behaviour.UNKNOWN);
  }
}
