package io.forecourt.messaging;

import io.forecourt.lead.Channel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who carries which channel of which store. Where no service is set up at all, every message stays
 * on the local channel: it is kept in the thread and nobody outside hears of it.
 */
@Component
class Carriers {

  private final List<Carrier> carriers;

  Carriers(List<Carrier> carriers) {
    this.carriers = carriers.stream().filter(Carrier::isSetUp).toList();
  }

  /** Whether messages stay here. */
  boolean reachNobody() {
    return carriers.isEmpty();
  }

  boolean carry(String store, Channel channel) {
    return reachNobody() || channel == Channel.CHAT || of(store, channel).isPresent();
  }

  /** Empty where a message reaches nobody outside. */
  Optional<Carrier> of(String store, Channel channel) {
    return carriers.stream().filter(carrier -> carrier.carries(store, channel)).findFirst();
  }

  /** Where a message of this channel really goes. */
  Channel carriedBy(Channel channel) {
    return reachNobody() ? Channel.LOCAL : channel;
  }
}
