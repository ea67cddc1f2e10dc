package io.forecourt.workplace;

import io.forecourt.conversation.Assistant;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.gate.RepMessageGate;
import io.forecourt.messaging.gate.SendPreview;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Section of the lead workspace: state of the assistant, and whether a message may be sent. */
@Component
class WorkspaceMessaging {

  private final Assistant assistant;
  private final RepMessageGate repMessageGate;

  WorkspaceMessaging(Assistant assistant, RepMessageGate repMessageGate) {
    this.assistant = assistant;
    this.repMessageGate = repMessageGate;
  }

  LeadWorkspace.Assistant assistant(Lead lead, Store store, Instant now) {
    return assistant
        .pausedUntil(lead.id())
        .map(
            until ->
                new LeadWorkspace.Assistant(
                    true,
                    "The assistant is paused until "
                        + StoreFormats.dateTime(until, now, store)
                        + "."))
        .orElseGet(
            () ->
                new LeadWorkspace.Assistant(
                    false, "The assistant answers until you message the buyer or pause it."));
  }

  /** Returns when the buyer wants to come, for the rep to confirm. */
  Optional<Instant> namedVisit(Lead lead) {
    return assistant.visitAt(lead.id());
  }

  LeadWorkspace.MayWrite mayWrite(Lead lead, Store store, Instant now) {
    SendPreview sendPreview = repMessageGate.preview(lead.id());
    return new LeadWorkspace.MayWrite(
        sendPreview.verdict().outcome().name(),
        sendPreview.channel().map(Enum::name).orElse(null),
        sendPreview.verdict().why(),
        sendPreview
            .verdict()
            .until()
            .map(until -> StoreFormats.dateTime(until, now, store))
            .orElse(null));
  }
}
