package io.forecourt.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.EngineTime;
import io.forecourt.LeadBuilder;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.lead.Stage;
import io.forecourt.lead.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads, consents and buyers' messages as capture records them, and the thread that follows. */
@TestComponent
public class Correspondence {

  private final Customers customers;
  private final Leads leads;
  private final MessageThread messageThread;
  private final ObjectMapper json;
  private final JdbcClient jdbc;

  Correspondence(
      Customers customers,
      Leads leads,
      MessageThread messageThread,
      ObjectMapper json,
      JdbcClient jdbc) {
    this.customers = customers;
    this.leads = leads;
    this.messageThread = messageThread;
    this.json = json;
    this.jdbc = jdbc;
  }

  /** Adds an open lead of a new customer; what the buyer asks for is not recorded. */
  public UUID receive(LeadBuilder builder) {
    JsonNode body = read(builder.json());
    Customer customer = customer(builder.store(), body.get("customer"));
    customers.save(customer);
    if (body.has("consent")) {
      giveConsent(customer, body);
    }
    UUID id = UUID.randomUUID();
    leads.add(
        new Lead(
            id,
            customer.store(),
            customer.id(),
            body.get("source").asText(),
            Channel.valueOf(body.get("channel").asText()),
            Optional.empty(),
            EngineTime.now(),
            Optional.empty(),
            Stage.CAPTURE,
            Status.OPEN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Behaviour(1, 1, 0, 1)));
    return id;
  }

  /** The buyer writes a text. */
  public void write(UUID lead, String text) {
    write(lead, Channel.TEXT, text);
  }

  /** The buyer writes by this channel. */
  public void write(UUID lead, Channel channel, String text) {
    messageThread.add(
        lead,
        new Message(EngineTime.now(), Message.Direction.IN, channel, Message.Author.BUYER, text),
        Optional.empty());
  }

  /** Returns the texts of the lead's thread, oldest first. */
  public List<String> thread(UUID lead) {
    return messageThread.findByLead(lead).stream().map(Message::text).toList();
  }

  /** Returns the latest text of the lead's thread. */
  public String latest(UUID lead) {
    List<String> thread = thread(lead);
    return thread.get(thread.size() - 1);
  }

  /** Returns an SQL expression over the latest receipt of the lead. */
  public String receipt(UUID lead, String what) {
    List<String> receipts =
        jdbc.sql("select " + what + " from forecourt.receipt where lead_id = :lead order by id")
            .param("lead", lead)
            .query(String.class)
            .list();
    return receipts.get(receipts.size() - 1);
  }

  private void giveConsent(Customer customer, JsonNode body) {
    JsonNode consent = body.get("consent");
    jdbc.sql(
            "insert into forecourt.consent (customer_id, text, channels, source, given_at)"
                + " values (:customer, :text, :channels, :source, :at)")
        .param("customer", customer.id())
        .param("text", consent.get("text").asText())
        .param("channels", texts(consent.get("channels")).toArray(String[]::new))
        .param("source", body.get("source").asText())
        .param("at", EngineTime.now())
        .update();
  }

  private static Customer customer(String store, JsonNode body) {
    return new Customer(
        UUID.randomUUID(),
        store,
        text(body, "firstName"),
        text(body, "lastName"),
        text(body, "postalCode"),
        text(body, "language"),
        text(body, "phone").stream().map(e164 -> new Customer.Phone(e164, "mobile")).toList(),
        text(body, "email").stream().toList());
  }

  private static Optional<String> text(JsonNode body, String name) {
    return Optional.ofNullable(body.path(name).textValue());
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
