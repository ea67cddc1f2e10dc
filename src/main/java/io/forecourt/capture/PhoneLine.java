package io.forecourt.capture;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.Gate;
import io.forecourt.messaging.TwilioProperties;
import io.forecourt.messaging.Wish;
import io.forecourt.qualification.language.Understand;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Texts, WhatsApp messages and calls that come in on a number of a store. */
@Component
class PhoneLine {

  private static final Set<String> NOT_TAKEN = Set.of("no-answer", "busy", "failed", "canceled");
  private static final String WHATSAPP = "whatsapp:";
  private static final int MOST_PICTURES = 10;

  private final TwilioProperties twilio;
  private final Stores stores;
  private final Leads leads;
  private final Senders senders;
  private final InboundMessages messages;
  private final Capture capture;
  private final Intakes intakes;
  private final LeadEvents events;
  private final Gate gate;
  private final CallsOut callsOut;

  PhoneLine(
      TwilioProperties twilio,
      Stores stores,
      Leads leads,
      Senders senders,
      InboundMessages messages,
      Capture capture,
      Intakes intakes,
      LeadEvents events,
      Gate gate,
      CallsOut callsOut) {
    this.twilio = twilio;
    this.stores = stores;
    this.leads = leads;
    this.senders = senders;
    this.messages = messages;
    this.capture = capture;
    this.intakes = intakes;
    this.events = events;
    this.gate = gate;
    this.callsOut = callsOut;
  }

  /**
   * @param said MessageSid, From, To, Body, NumMedia, OptOutType and whatever else there is
   */
  void message(Map<String, String> said) {
    String from = said.getOrDefault("From", "");
    Channel channel = from.startsWith(WHATSAPP) ? Channel.WHATSAPP : Channel.TEXT;
    Store store = store(said);
    Optional<String> number = Contacts.e164(bare(from));
    Optional<String> id = Optional.ofNullable(said.get("MessageSid"));
    String text = text(said);
    Optional<Wish> confirmed = confirmed(said.get("OptOutType"));
    Optional<Lead> known = number.flatMap(e164 -> senders.leadOf(store.id(), e164));
    if (known.isPresent()) {
      messages.take(
          known.get(), new InboundMessages.Delivery(channel, text, number, id, confirmed));
    } else if (number.isEmpty() || confirmed.orElseGet(() -> Understand.wish(text)) != Wish.NONE) {
      intakes.add(
          store.id(),
          channel,
          "From %s: %s".formatted(from, text),
          "Nobody knows this number, and it is no enquiry of a buyer.");
    } else {
      capture.take(enquiry(store, channel, number.get(), id, text, said));
    }
  }

  /**
   * The text back is sent with the lead: nothing else greets the caller first.
   *
   * @param said CallSid, From, To, CallStatus, DialCallStatus, DialCallDuration
   */
  @Transactional
  public void call(Map<String, String> said) {
    if (isUnderWay(said)) {
      return;
    }
    if (!said.getOrDefault("Direction", "inbound").startsWith("inbound")) {
      callsOut.take(said);
      return;
    }
    Store store = store(said);
    Optional<String> number = Contacts.e164(bare(said.getOrDefault("From", "")));
    Optional<String> id = Optional.ofNullable(said.get("CallSid"));
    Optional<Lead> known = number.flatMap(e164 -> senders.leadOf(store.id(), e164));
    if (isTaken(said)) {
      known.ifPresent(lead -> events.store(lead.id(), LeadEvent.Kind.CONTACT, id));
    } else if (number.isEmpty()) {
      intakes.add(
          store.id(),
          Channel.PHONE,
          "A call without a number, at " + said.getOrDefault("To", ""),
          "Nobody took the call, and it cannot be called back.");
    } else {
      missed(store, number.get(), id, known, said);
    }
  }

  private void missed(
      Store store,
      String number,
      Optional<String> id,
      Optional<Lead> known,
      Map<String, String> said) {
    String words = "(Called, and nobody took the call.)";
    if (known.isEmpty()) {
      Captured captured = capture.take(enquiry(store, Channel.PHONE, number, id, words, said));
      gate.send(captured.id(), Gate.MISSED_CALL);
      return;
    }
    InboundMessages.Taken taken =
        messages.take(
            known.get(),
            new InboundMessages.Delivery(
                Channel.PHONE, words, Optional.of(number), id, Optional.of(Wish.NONE)));
    if (taken.isNew()) {
      gate.send(leads.get(taken.leadId()).id(), Gate.MISSED_CALL);
    }
  }

  private Store store(Map<String, String> said) {
    return twilio
        .storeOf(bare(said.getOrDefault("To", "")))
        .flatMap(stores::find)
        .orElseGet(() -> stores.all().get(0));
  }

  private static boolean isUnderWay(Map<String, String> said) {
    return !said.containsKey("DialCallStatus")
        && Set.of("queued", "initiated", "ringing", "in-progress").contains(said.get("CallStatus"));
  }

  static boolean isTaken(Map<String, String> said) {
    String status = said.getOrDefault("DialCallStatus", said.getOrDefault("CallStatus", ""));
    String seconds = said.getOrDefault("DialCallDuration", said.getOrDefault("CallDuration", "1"));
    return !NOT_TAKEN.contains(status) && !seconds.equals("0");
  }

  private static Optional<Wish> confirmed(String optOutType) {
    return Optional.ofNullable(optOutType)
        .map(
            type ->
                switch (type) {
                  case "STOP" -> Wish.STOP;
                  case "START" -> Wish.START;
                  case "HELP" -> Wish.HELP;
                  default -> Wish.NONE;
                })
        .filter(wish -> wish != Wish.NONE);
  }

  static String bare(String number) {
    return number.startsWith(WHATSAPP) ? number.substring(WHATSAPP.length()) : number;
  }

  /** The words, and the addresses of pictures. */
  private static String text(Map<String, String> said) {
    String pictures =
        IntStream.range(0, MOST_PICTURES)
            .mapToObj(number -> said.get("MediaUrl" + number))
            .takeWhile(url -> url != null)
            .collect(Collectors.joining("\n"));
    String words = said.getOrDefault("Body", "");
    String all = (words + "\n" + pictures).strip();
    return all.isEmpty() ? "(An empty message.)" : all;
  }

  private static Enquiry enquiry(
      Store store,
      Channel channel,
      String number,
      Optional<String> id,
      String words,
      Map<String, String> said) {
    String source =
        switch (channel) {
          case WHATSAPP -> "WhatsApp";
          case PHONE -> "Missed call";
          default -> "Text";
        };
    return Enquiry.from(store.id(), source, channel)
        .externalId(id)
        .contact(
            Enquiry.Contact.UNKNOWN
                .withFirstName(Text.clean(said.get("ProfileName"), 200))
                .withPhone(Optional.of(number), "mobile"))
        .comments(Text.longer(words, 20_000))
        .build(said.toString());
  }
}
