package io.forecourt.capture;

import static io.forecourt.LeadBuilder.aLead;
import static io.forecourt.LeadBuilder.aPhoneNumber;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import io.forecourt.platform.ContactCiphers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Whoever names a known buyer's number does not become that buyer. */
@ForecourtTest
class UnconfirmedContactTest {

  @Autowired private Showroom showroom;
  @Autowired private Callers callers;
  @Autowired private TestRestTemplate http;
  @Autowired private JdbcClient jdbc;

  private final String stranger = "stranger" + UUID.randomUUID() + "@mail.example";

  @BeforeEach
  void noLimit() {
    jdbc.sql("delete from forecourt.form_submission").update();
  }

  @Test
  void shouldNotAddAnAddressFromTheFormToAKnownBuyer() {
    LeadBuilder buyer = aLead().hot();
    UUID id = showroom.handOff(buyer);

    sendForm(buyer.phone(), stranger);

    assertThat(showroom.lead(id).at("/customer/emails")).isEmpty();
    assertThat(workspace(id).at("/unconfirmedContacts/0").asText()).isEqualTo(stranger);
    assertThat(showroom.news(id))
        .anyMatch(text -> text.startsWith("Also gave " + stranger + ", not confirmed"));
    // Who writes from it is someone new, who is told nothing about the buyer.
    UUID other =
        showroom.converse(aLead().withoutPhone().withEmail(stranger).saying("What is my payment?"));
    assertThat(other).isNotEqualTo(id);
    assertThat(showroom.lead(other).at("/facts/vehicle").isMissingNode()).isTrue();
    assertThat(showroom.assistant(other)).noneMatch(text -> text.contains("a month with"));
    assertThat(receiptsTo(stranger, id)).isZero();
  }

  @Test
  void shouldNotAddANumberToABuyerWhoIsKnownByAddress() {
    LeadBuilder buyer = aLead().withoutPhone().withAnEmail();
    UUID id = showroom.converse(buyer);
    String number = aPhoneNumber();

    showroom.receive(buyer.withPhone(number));

    assertThat(showroom.lead(id).at("/customer/phones")).isEmpty();
    assertThat(workspace(id).at("/unconfirmedContacts/0").asText()).isEqualTo(number);
  }

  @Test
  void shouldAddItWhenTheRepConfirms() {
    LeadBuilder buyer = aLead().hot();
    UUID id = showroom.handOff(buyer);
    sendForm(buyer.phone(), stranger);

    assertThat(confirm(id, "other@mail.example").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(confirm(id, stranger).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

    assertThat(showroom.lead(id).at("/customer/emails/0").asText()).isEqualTo(stranger);
    assertThat(workspace(id).at("/unconfirmedContacts")).isEmpty();
  }

  @Test
  void shouldNotConfirmWhatBelongsToAnotherCustomerByNow() {
    LeadBuilder buyer = aLead().hot();
    UUID id = showroom.handOff(buyer);
    sendForm(buyer.phone(), stranger);
    showroom.receive(aLead().withoutPhone().withEmail(stranger));

    assertThat(confirm(id, stranger).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(workspace(id).at("/unconfirmedContacts/0").asText()).isEqualTo(stranger);
  }

  @Test
  void shouldStartALeadOfItsOwnWhenAChatVisitorGivesAKnownNumber() {
    LeadBuilder buyer = aLead().hot();
    UUID id = showroom.handOff(buyer);

    JsonNode window = chat("Website chat", UUID.randomUUID().toString(), buyer.phone());

    JsonNode thread = thread(window);
    assertThat(thread.toString()).contains("What did I ask?").doesNotContain("Jane");
    assertThat(showroom.lead(id).get("transcript").toString()).doesNotContain("What did I ask?");
  }

  @Test
  void shouldNotOpenAWindowOnAnInquiryOfAPortal() {
    String id = UUID.randomUUID().toString();
    showroom.receive(aLead().source("Portal").channel("ADF").withExternalId(id).saying("Secret"));

    assertThat(chat("Portal", id, null).has("token")).isFalse();
  }

  private JsonNode chat(String source, String messageId, String phone) {
    Map<String, String> body =
        phone == null
            ? Map.of("text", "What did I ask?", "messageId", messageId, "source", source)
            : Map.of(
                "text",
                "What did I ask?",
                "messageId",
                messageId,
                "source",
                source,
                "phone",
                phone);
    return showroom.read(
        callers.strangerCalls(HttpMethod.POST, "/api/chat/riverside/messages", body).getBody());
  }

  private JsonNode thread(JsonNode window) {
    HttpHeaders headers = new HttpHeaders();
    headers.set("X-Chat-Token", window.get("token").asText());
    return showroom.read(
        http.exchange(
                "/api/chat/riverside/messages",
                HttpMethod.GET,
                new HttpEntity<>(headers),
                String.class)
            .getBody());
  }

  private void sendForm(String phone, String email) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.set("firstName", "Sam");
    form.set("phone", phone);
    form.set("email", email);
    form.set("comments", "Is it still there?");
    assertThat(http.postForObject("/s/riverside", form, String.class)).contains("Thank you");
  }

  private ResponseEntity<String> confirm(UUID id, String address) {
    return callers.personCalls(
        showroom.owner(id),
        HttpMethod.PUT,
        "/api/leads/" + id + "/contacts",
        Map.of("address", address));
  }

  private JsonNode workspace(UUID id) {
    return showroom.read(
        callers
            .personCalls("mia", HttpMethod.GET, "/api/leads/" + id + "/workspace", null)
            .getBody());
  }

  private long receiptsTo(String address, UUID id) {
    return jdbc.sql(
            "select count(*) from forecourt.receipt"
                + " where forecourt.contact_lookup(address) = :address and lead_id = :lead")
        .param("address", ContactCiphers.inUse(jdbc).lookup(address))
        .param("lead", id)
        .query(Long.class)
        .single();
  }
}
