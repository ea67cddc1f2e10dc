package io.forecourt.messaging;

import io.forecourt.lead.Channel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who carries which channel of which store. For a store without any service every message stays on
 * the local channel: it is kept in the thread and nobody outside hears of it.
 */
@Component
class Carriers {

  private final List<Carrier> carriers;

  Carriers(List<Carrier> carriers) {
    this.carriers = carriers;
  }

  /** Whether messages of this store stay here. */
  boolean stayHere(String store) {
    return Stream.of(Channel.values()).allMatch(channel -> of(store, channel).isEmpty());
  }

  boolean carry(String store, Channel channel) {
    return channel == Channel.CHAT || of(store, channel).isPresent() || stayHere(store);
  }

  /** Empty where a message reaches nobody outside. */
  Optional<Carrier> of(String store, Channel channel) {
    return carriers.stream().filter(carrier -> carrier.carries(store, channel)).findFirst();
  }

  /** Where a message of this channel really goes. */
  Channel carriedBy(String store, Channel channel) {
    return channel != Channel.CHAT && stayHere(store) ? Channel.LOCAL : channel;
  }
}
