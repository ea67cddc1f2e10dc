package io.forecourt.capture.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import io.forecourt.Services;
import io.forecourt.lead.Channel;
import io.forecourt.messaging.optout.OptOutIntent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioWebhookTest {

  @Test
  void shouldSignAsTheServicesOwnCodeDoes() {
    Map<String, String> message = Map.of("MessageSid", "SM1", "Body", "Ñandú & Co. 100 %");

    assertThat(
            new RequestValidator(Services.TWILIO_TOKEN)
                .validate(TwilioLine.address("sms"), message, TwilioLine.sign("sms", message)))
        .isTrue();
  }

  @Test
  void shouldListPicturesBelowTheText() {
    TwilioMessage message =
        message(
            "From", "whatsapp:+15152210001",
            "Body", "My trade-in",
            "MediaUrl0", "https://media.example/1.jpg",
            "MediaUrl1", "https://media.example/2.jpg");

    assertThat(message.channel()).isEqualTo(Channel.WHATSAPP);
    assertThat(message.webhook().sender()).contains("+15152210001");
    assertThat(message.text())
        .isEqualTo("My trade-in\nhttps://media.example/1.jpg\nhttps://media.example/2.jpg");
  }

  @ParameterizedTest
  @CsvSource({"STOP, STOP", "START, START", "HELP, HELP", "OTHER,"})
  void shouldReadTheIntentThatTwilioConfirmed(String type, OptOutIntent intent) {
    assertThat(message("OptOutType", type).confirmedIntent())
        .isEqualTo(Optional.ofNullable(intent));
  }

  @ParameterizedTest
  @CsvSource({
    "in-progress, completed, 42, false, true, 42",
    "in-progress, no-answer, , false, false, 0",
    "in-progress, completed, 0, false, false, 0",
    "in-progress, , , true, true, 0",
    "completed, , , false, true, 0",
    "busy, , , false, false, 0"
  })
  void shouldReadTheStateOfACall(
      String status, String dial, String duration, boolean inProgress, boolean answered, int secs) {
    TwilioCall call =
        new TwilioCall(
            webhook("CallStatus", status, "DialCallStatus", dial, "DialCallDuration", duration));

    assertThat(call.isInProgress()).isEqualTo(inProgress);
    assertThat(call.isAnswered()).isEqualTo(answered);
    assertThat(call.seconds()).isEqualTo(secs);
  }

  private static TwilioMessage message(String... parameters) {
    return new TwilioMessage(webhook(parameters));
  }

  private static TwilioWebhook webhook(String... parameters) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      if (parameters[i + 1] != null) {
        given.put(parameters[i], parameters[i + 1]);
      }
    }
    return new TwilioWebhook(given);
  }
}
