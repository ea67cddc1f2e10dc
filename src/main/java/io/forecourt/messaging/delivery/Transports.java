package io.forecourt.messaging.delivery;

import io.forecourt.lead.Channel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who carries which channel of which store. For a store without any service every message stays on
 * the local channel: it stays in the thread, and nothing leaves the system.
 */
@Component
public class Transports {

  private final List<Transport> transports;

  Transports(List<Transport> transports) {
    this.transports = transports;
  }

  /** Returns whether messages of this store stay in the local channel. */
  public boolean isLocal(String store) {
    return Stream.of(Channel.values()).allMatch(channel -> find(store, channel).isEmpty());
  }

  public boolean send(String store, Channel channel) {
    return channel == Channel.CHAT || find(store, channel).isPresent() || isLocal(store);
  }

  /** Empty for the local channel. */
  public Optional<Transport> find(String store, Channel channel) {
    return transports.stream().filter(transport -> transport.supports(store, channel)).findFirst();
  }

  /** Where a message of this channel really goes. */
  public Channel transportName(String store, Channel channel) {
    return channel != Channel.CHAT && isLocal(store) ? Channel.LOCAL : channel;
  }
}
