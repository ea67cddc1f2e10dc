package io.forecourt.insight.incident;

import io.forecourt.access.Administrators;
import io.forecourt.lead.Channel;
import io.forecourt.messaging.delivery.StaffNotifier;
import io.forecourt.store.People;
import io.forecourt.store.Store;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who is told of incidents: the addresses of the setting, else the administrators with an email
 * address, else the managers of the store.
 */
@Component
class IncidentReaders {

  private static final Logger LOG = LoggerFactory.getLogger(IncidentReaders.class);

  private final List<String> configured;
  private final Administrators administrators;
  private final People people;
  private final Stores stores;
  private final StaffNotifier notifier;

  IncidentReaders(
      @Value("${forecourt.incidents.notify:}") List<String> configured,
      Administrators administrators,
      People people,
      Stores stores,
      StaffNotifier notifier) {
    this.configured = configured.stream().filter(address -> !address.isBlank()).toList();
    this.administrators = administrators;
    this.people = people;
    this.stores = stores;
    this.notifier = notifier;
  }

  /**
   * @param store of the first incident; empty if it belongs to no store
   */
  void tell(String store, String subject, String text) {
    boolean reached = false;
    for (String address : addresses(store)) {
      reached |= tell(store, address, subject, text);
    }
    if (!reached) {
      LOG.error(
          "No one was told of incidents; set forecourt.incidents.notify and a mail or text service.");
    }
  }

  /** By the services of the store, else by those of another one. */
  private boolean tell(String store, String address, String subject, String text) {
    Channel channel = address.contains("@") ? Channel.EMAIL : Channel.TEXT;
    try {
      return Stream.concat(Stream.of(store), stores.all().stream().map(Store::id))
          .filter(each -> !each.isEmpty())
          .map(each -> notifier.notifyStaff(each, channel, address, subject, text))
          .anyMatch(StaffNotifier.Outcome.SENT::equals);
    } catch (RuntimeException e) {
      LOG.warn("The notice of incidents was not sent to {}", address, e);
      return false;
    }
  }

  private List<String> addresses(String store) {
    return Stream.of(configured, administrators.emails(), managers(store))
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> managers(String store) {
    return people.findByStore(store).stream()
        .filter(
            each ->
                each.role() == StorePerson.Role.MANAGER || each.role() == StorePerson.Role.OWNER)
        .map(StorePerson::email)
        .filter(email -> !email.isBlank())
        .toList();
  }
}
