package io.forecourt.messaging.delivery;

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
public class Transports {

  private final List<Transport> transports;

  Transports(List<Transport> transports) {
    this.transports = transports;
  }

  /** Whether messages of this store stay here. */
  public boolean isLocal(String store) {
    return Stream.of(Channel.values()).allMatch(channel -> find(store, channel).isEmpty());
  }

  public boolean send(String store, Channel channel) {
    return channel == Channel.CHAT || find(store, channel).isPresent() || isLocal(store);
  }

  /** Empty where a message reaches nobody outside. */
  public Optional<Transport> find(String store, Channel channel) {
    return transports.stream().filter(transport -> transport.supports(store, channel)).findFirst();
  }

  /** Where a message of this channel really goes. */
  public Channel transportName(String store, Channel channel) {
    return channel != Channel.CHAT && isLocal(store) ? Channel.LOCAL : channel;
  }
}
