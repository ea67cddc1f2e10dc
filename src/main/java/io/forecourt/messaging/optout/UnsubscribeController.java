package io.forecourt.messaging.optout;

import io.forecourt.lead.Channel;
import io.forecourt.lead.OptOuts;
import io.forecourt.platform.NotFound;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends messages from a link in a mail: a button for readers, one call for mail programs. */
@Controller
class UnsubscribeController {

  private final JdbcClient jdbc;
  private final OptOuts optOuts;
  private final Stores stores;

  UnsubscribeController(JdbcClient jdbc, OptOuts optOuts, Stores stores) {
    this.jdbc = jdbc;
    this.optOuts = optOuts;
    this.stores = stores;
  }

  private record Person(UUID id, String store) {}

  /** Only asks: mail scanners open links. */
  @GetMapping("/u/{token}")
  String ask(@PathVariable UUID token, Model model) {
    model.addAttribute("store", storeOf(person(token)));
    model.addAttribute("done", false);
    return "unsubscribe";
  }

  /** From the button, or as RFC 8058 has it. */
  @PostMapping("/u/{token}")
  String end(@PathVariable UUID token, Model model) {
    Person person = person(token);
    optOuts.record(person.id(), "Unsubscribed by the link in a mail.", Optional.of(Channel.EMAIL));
    model.addAttribute("store", storeOf(person));
    model.addAttribute("done", true);
    return "unsubscribe";
  }

  private Store storeOf(Person person) {
    return stores.get(person.store());
  }

  private Person person(UUID token) {
    return jdbc.sql("select id, store from forecourt.customer where unsubscribe_token = :token")
        .param("token", token)
        .query(Person.class)
        .optional()
        .orElseThrow(() -> new NotFound("This link is not valid."));
  }
}
