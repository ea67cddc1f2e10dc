package io.forecourt.messaging.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.forecourt.lead.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** Sends texts and WhatsApp messages through Twilio's REST API (Messages, 2010-04-01). */
@Component
class TwilioTransport implements Transport {

  private static final Logger LOG = LoggerFactory.getLogger(TwilioTransport.class);

  /** Short, because the person's row is locked during the call. */
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final String MESSAGES = "/2010-04-01/Accounts/{account}/Messages.json";

  private static final Set<String> NOT_DELIVERED = Set.of("failed", "undelivered", "canceled");

  private static final Set<Integer> RETRYABLE = Set.of(401, 403, 408, 425, 429);

  private final TwilioProperties twilio;
  private final PublicUrl publicUrl;
  private final Clock clock;
  private final RestClient rest;

  TwilioTransport(
      TwilioProperties twilio, PublicUrl publicUrl, Clock clock, RestClient.Builder rest) {
    this.twilio = twilio;
    this.publicUrl = publicUrl;
    this.clock = clock;
    this.rest =
        rest.baseUrl(twilio.baseUrl().toString())
            .requestFactory(
                ClientHttpRequestFactoryBuilder.detect()
                    .build(
                        ClientHttpRequestFactorySettings.defaults()
                            .withConnectTimeout(TIMEOUT)
                            .withReadTimeout(TIMEOUT)))
            .defaultHeaders(
                headers -> headers.setBasicAuth(twilio.accountSid(), twilio.authToken()))
            .build();
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Accepted(String sid) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record SentMessages(List<SentMessage> messages) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record SentMessage(String sid, String body, String status) {

    boolean isOnItsWay() {
      return status == null || !NOT_DELIVERED.contains(status);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Refused(int code, String message) {}

  @Override
  public boolean supports(String store, Channel channel) {
    TwilioProperties.Sender sender = twilio.senders().get(store);
    return sender != null
        && twilio.isSetUp()
        && switch (channel) {
          case TEXT -> sender.sendsTexts();
          case WHATSAPP -> !sender.whatsapp().isBlank();
          case WEB, ADF, EMAIL, CHAT, PHONE, WALK_IN, LOCAL -> false;
        };
  }

  @Override
  public String send(QueuedMessage message) throws Undeliverable {
    MultiValueMap<String, String> form =
        form(message.store(), message.channel(), message.address(), message.text());
    publicUrl.of("/api/hooks/twilio/status").ifPresent(url -> form.add("StatusCallback", url));
    return post(form);
  }

  @Override
  public List<String> findSent(QueuedMessage message) {
    SentMessages sent;
    try {
      sent =
          rest.get()
              .uri(
                  MESSAGES + "?To={to}&DateSent>={since}&PageSize=100",
                  twilio.accountSid(),
                  prefix(message.channel()) + message.address(),
                  LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(1))
              .retrieve()
              .body(SentMessages.class);
    } catch (HttpClientErrorException e) {
      if (RETRYABLE.contains(e.getStatusCode().value())) {
        throw e;
      }
      LOG.warn("Twilio does not tell whether it has message {}: {}", message.id(), e.toString());
      return List.of();
    }
    return Stream.ofNullable(sent)
        .flatMap(list -> Stream.ofNullable(list.messages()).flatMap(List::stream))
        .filter(each -> message.text().equals(each.body()) && each.isOnItsWay())
        .map(SentMessage::sid)
        .toList();
  }

  @Override
  public void notifyStaff(Page page) throws Undeliverable {
    try {
      post(form(page.store(), page.channel(), page.address(), page.text()));
    } catch (RestClientResponseException e) {
      throw new NotTaken(e);
    }
  }

  private String post(MultiValueMap<String, String> form) throws Undeliverable {
    try {
      Accepted accepted =
          rest.post()
              .uri(MESSAGES, twilio.accountSid())
              .contentType(MediaType.APPLICATION_FORM_URLENCODED)
              .body(form)
              .retrieve()
              .body(Accepted.class);
      return Optional.ofNullable(accepted)
          .map(Accepted::sid)
          .orElseThrow(() -> new IllegalStateException("Twilio returned no message id."));
    } catch (HttpClientErrorException e) {
      if (RETRYABLE.contains(e.getStatusCode().value())) {
        throw e;
      }
      throw refusal(e);
    }
  }

  private MultiValueMap<String, String> form(
      String store, Channel channel, String address, String text) {
    TwilioProperties.Sender sender = twilio.senders().get(store);
    String prefix = prefix(channel);
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("To", prefix + address);
    form.add("Body", text);
    if (channel == Channel.WHATSAPP) {
      form.add("From", prefix + sender.whatsapp());
    } else if (sender.messagingService().isBlank()) {
      form.add("From", sender.text());
    } else {
      form.add("MessagingServiceSid", sender.messagingService());
    }
    return form;
  }

  private static String prefix(Channel channel) {
    return channel == Channel.WHATSAPP ? "whatsapp:" : "";
  }

  private static Undeliverable refusal(HttpClientErrorException e) {
    Refused refused;
    try {
      refused = e.getResponseBodyAs(Refused.class);
    } catch (RuntimeException unreadable) {
      refused = null;
    }
    int code = refused == null ? 0 : refused.code();
    String words = refused == null ? e.getStatusText() : refused.message();
    return new Undeliverable(TwilioErrors.cause(code), "Twilio %d: %s".formatted(code, words));
  }
}
