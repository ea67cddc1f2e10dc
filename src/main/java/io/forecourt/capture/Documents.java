package io.forecourt.capture;

import io.forecourt.lead.Channel;
import io.forecourt.store.Store;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** ADF and portal mails: read as far as they can be, shown to a person where they cannot. */
@Component
class Documents {

  private final AdfReader adf;
  private final PortalMailReader mails;
  private final Capture capture;
  private final Intakes intakes;

  Documents(AdfReader adf, PortalMailReader mails, Capture capture, Intakes intakes) {
    this.adf = adf;
    this.mails = mails;
    this.capture = capture;
    this.intakes = intakes;
  }

  boolean isAdf(String body) {
    return adf.isAdf(body);
  }

  /** Whether it lists a buyer label by label, as portals do. */
  boolean hasLabels(Store store, String body) {
    return !mails.read(store, body).inquiries().isEmpty();
  }

  /** Never nothing: at least one lead or one item for a person. */
  Received take(Store store, Channel channel, String body) {
    Readings readings = adf.isAdf(body) ? adf.read(store, body) : mails.read(store, body);
    List<Captured> leads = new ArrayList<>();
    readings.inquiries().forEach(inquiry -> leads.add(capture.take(inquiry)));
    List<Received.Waiting> waiting =
        readings.unread().stream()
            .map(
                part ->
                    new Received.Waiting(
                        intakes.add(store.id(), channel, part.text(), part.problem())))
            .toList();
    return new Received(leads, waiting);
  }
}
