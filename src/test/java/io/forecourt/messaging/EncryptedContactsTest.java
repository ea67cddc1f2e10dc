package io.forecourt.messaging;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.DatabaseSearch;
import io.forecourt.LeadBuilder;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.DataSubjects;
import io.forecourt.lead.ErasedCustomers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.lead.UnconfirmedContacts;
import io.forecourt.messaging.delivery.UndeliverableAddresses;
import io.forecourt.messaging.gate.MessagePreviews;
import io.forecourt.messaging.gate.ModelWords;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.gate.OutboundMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** With an encryption key, no column shows whom messages are from and to, and all is as before. */
@MessagingTest
@TestPropertySource(
    properties = "forecourt.privacy.encryption-key=S0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0s=")
class EncryptedContactsTest {

  private static final String ANSWER = "first-answer-general";
  private static final String FOLLOW_UP = "follow-up-other-way";

  @Autowired private Correspondence buyers;
  @Autowired private OutboundGate outboundGate;
  @Autowired private Customers customers;
  @Autowired private DataSubjects subjects;
  @Autowired private ErasedCustomers erased;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private MessagePreviews previews;
  @Autowired private UnconfirmedContacts unconfirmed;
  @Autowired private UndeliverableAddresses undeliverable;
  @Autowired private JdbcClient jdbc;

  private final String own = UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
  private final LeadBuilder inquiry =
      aLead().named("Zebulon" + own, "Quackenbush" + own).withEmail(own + "@mail.example");

  @Test
  void shouldShowNoNameNumberOrAddressInAnyColumn() {
    Lead lead = receive(inquiry);
    unconfirmed.record(lead, "web", List.of(), List.of("other." + own + "@mail.example"));

    assertThat(outboundGate.send(lead.id(), ANSWER).isSent()).isTrue();
    buyers.write(lead.id(), "This is Zebulon" + own + " at " + inquiry.phone());

    Set<String> shown = new TreeSet<>();
    for (String words :
        List.of("Zebulon" + own, "Quackenbush" + own, own + "@mail", inquiry.phone())) {
      DatabaseSearch.find(jdbc, words).forEach(column -> shown.add(column + ": " + words));
    }
    assertThat(shown).isEmpty();
    assertThat(buyers.thread(lead.id()))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Hi Zebulon" + own);
    Customer customer = customers.get(lead.customerId());
    assertThat(customer.fullName()).isEqualTo("Zebulon%1$s Quackenbush%1$s".formatted(own));
    assertThat(customer.hasPhone(inquiry.phone())).isTrue();
    assertThat(unconfirmed.findOpen(lead.customerId()))
        .containsExactly("other." + own + "@mail.example");
  }

  @Test
  void shouldShowNothingOfWhatAModelWasGivenAndWrote() {
    Lead lead = receive(inquiry);
    buyers.write(lead.id(), "Is there parking?");
    // The name makes the sentence one that no other test has sent.
    OutboundMessage answer =
        new OutboundMessage(List.of("answer-passed-on"), Map.of("owner", "Rep " + own));
    String approved = previews.find(lead, answer).orElseThrow().text();
    String words = "Yes, Zebulon" + own + ".";
    String sheet = "{\"buyer\":\"Zebulon%s\",\"approved\":\"y%1$s\"}".formatted(own);

    outboundGate.send(
        lead.id(),
        new OutboundMessage(
            answer.templates(),
            answer.values(),
            Optional.of(
                new ModelWords(ModelWords.Kind.ANSWER, approved, words, sheet, "5e".repeat(32)))));

    assertThat(buyers.thread(lead.id())).last().isEqualTo(words);
    assertThat(DatabaseSearch.find(jdbc, own)).isEmpty();
    assertThat(DatabaseSearch.find(jdbc, approved)).isEmpty();
  }

  @Test
  void shouldFindABuyerByNumberAndByAddress() {
    Lead lead = receive(inquiry);

    assertThat(find(inquiry.phone(), "unknown@mail.example")).contains(lead.customerId());
    assertThat(find("+15155550000", own + "@mail.example")).contains(lead.customerId());
    assertThat(find("+15155550000", "unknown@mail.example")).isEmpty();
  }

  @Test
  void shouldKeepANumberWithItsFirstCustomer() {
    Lead first = receive(inquiry);
    Lead second = receive(aLead().withPhone(inquiry.phone()));

    assertThat(customers.get(second.customerId()).phones()).isEmpty();
    assertThat(customers.get(first.customerId()).hasPhone(inquiry.phone())).isTrue();
  }

  @Test
  void shouldConfirmAnotherAddress() {
    Lead lead = receive(inquiry);
    String other = "other." + own + "@mail.example";
    unconfirmed.record(lead, "web", List.of(), List.of(other, other));

    assertThat(unconfirmed.claimNews(lead.id())).containsExactly(other);
    assertThat(unconfirmed.confirm(lead.customerId(), "else@mail.example", "ann")).isFalse();
    assertThat(unconfirmed.confirm(lead.customerId(), other, "ann")).isTrue();

    assertThat(customers.get(lead.customerId()).emails())
        .containsExactlyInAnyOrder(own + "@mail.example", other);
  }

  @Test
  void shouldSendNothingAfterAnOptOutNorToAClosedNumber() {
    Lead lead = receive(inquiry);
    undeliverable.close(lead.customerId(), inquiry.phone());
    assertThat(undeliverable.closeUntilReviewed(lead.customerId(), own + "@mail.example")).isTrue();
    assertThat(outboundGate.send(lead.id(), ANSWER).isSent()).isFalse();

    Lead other = receive(aLead());
    optOuts.record(other.customerId(), "STOP");
    assertThat(outboundGate.send(other.id(), FOLLOW_UP).rule()).isEqualTo("opt-out");
  }

  @Test
  void shouldKnowTheNumberOfAnErasedBuyerAgainUntilTheyOptIn() {
    Lead lead = receive(inquiry);
    erased.begin(subjects.find(lead.customerId()).orElseThrow(), true);
    jdbc.sql("delete from forecourt.customer_phone where customer_id = :id")
        .param("id", lead.customerId())
        .update();

    Lead again = receive(aLead().withPhone(inquiry.phone()));
    assertThat(optOuts.covers(again.customerId())).isTrue();
    optOuts.revoke(again.customerId(), "START");
    jdbc.sql("delete from forecourt.customer_phone where customer_id = :id")
        .param("id", again.customerId())
        .update();

    assertThat(optOuts.covers(receive(aLead().withPhone(inquiry.phone())).customerId())).isFalse();
  }

  @Test
  void shouldTellAddressesApartThatTwoBuyersGave() {
    Lead lead = receive(inquiry);
    Lead partner = receive(aLead());
    unconfirmed.record(
        partner, "web", List.of(new Customer.Phone(inquiry.phone(), "mobile")), List.of());

    assertThat(subjects.find(lead.customerId()).orElseThrow().addresses())
        .containsExactly(own + "@mail.example");
    assertThat(subjects.find(partner.customerId()).orElseThrow().addresses())
        .doesNotContain(inquiry.phone());
  }

  private Lead receive(LeadBuilder builder) {
    return leads.get(buyers.receive(builder));
  }

  private Optional<UUID> find(String phone, String email) {
    return customers.findAndLock(
        "riverside", List.of(new Customer.Phone(phone, "mobile")), List.of(email));
  }
}
