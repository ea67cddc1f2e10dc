package io.forecourt.handoff;

import io.forecourt.lead.Lead;
import io.forecourt.messaging.Gate;
import io.forecourt.messaging.Prospect;
import io.forecourt.qualification.talk.Assistant;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Section of the lead workspace: what the assistant does, and whether a message may leave. */
@Component
class WorkspaceMessaging {

  private final Assistant assistant;
  private final Gate gate;

  WorkspaceMessaging(Assistant assistant, Gate gate) {
    this.assistant = assistant;
    this.gate = gate;
  }

  Desk.Assistant assistant(Lead lead, Store store, Instant now) {
    return assistant
        .pausedUntil(lead.id())
        .map(
            until ->
                new Desk.Assistant(
                    true,
                    "The assistant keeps quiet until "
                        + StoreFormats.dateTime(until, now, store)
                        + "."))
        .orElseGet(
            () ->
                new Desk.Assistant(
                    false, "The assistant answers until you write or tell it to keep quiet."));
  }

  Desk.MayWrite mayWrite(Lead lead, Store store, Instant now) {
    Prospect prospect = gate.wouldWrite(lead.id());
    return new Desk.MayWrite(
        prospect.verdict().outcome().name(),
        prospect.channel().map(Enum::name).orElse(null),
        prospect.verdict().why(),
        prospect
            .verdict()
            .until()
            .map(until -> StoreFormats.dateTime(until, now, store))
            .orElse(null));
  }
}
