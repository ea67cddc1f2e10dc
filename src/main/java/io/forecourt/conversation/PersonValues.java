package io.forecourt.conversation;

import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What messages call the buyer and the person who looks after the lead. */
@Component
class PersonValues {

  private final Customers customers;
  private final People people;

  PersonValues(Customers customers, People people) {
    this.customers = customers;
    this.people = people;
  }

  void add(Map<String, String> values, Lead lead, ReplyLanguage language) {
    values.put(
        "firstName",
        GreetingName.find(customers.get(lead.customerId()).firstName())
            .orElse(language.pick(GreetingName.NONE, "buen día")));
    values.put(
        "owner",
        lead.owner()
            .flatMap(people::find)
            .map(StorePerson::fullName)
            .orElse(language.pick("Our team", "Nuestro equipo")));
  }
}
