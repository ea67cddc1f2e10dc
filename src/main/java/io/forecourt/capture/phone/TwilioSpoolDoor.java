package io.forecourt.capture.phone;

import io.forecourt.capture.spool.SpoolDoor;
import io.forecourt.capture.spool.SpooledRequest;
import io.forecourt.platform.NotAllowed;
import io.forecourt.platform.OutageSpool.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Signed webhooks of Twilio, which sends each only once. */
@Component
class TwilioSpoolDoor implements SpoolDoor {

  private static final Pattern PATH = Pattern.compile("/api/hooks/twilio/\\w+");

  private final TwilioRequests requests;
  private final TwilioEvents events;

  TwilioSpoolDoor(TwilioRequests requests, TwilioEvents events) {
    this.requests = requests;
    this.events = events;
  }

  @Override
  public boolean isOf(String path) {
    return PATH.matcher(path).matches();
  }

  @Override
  public boolean accepts(HttpServletRequest request) throws IOException {
    if (!request.getMethod().equals("POST") || !isOf(request.getRequestURI())) {
      return false;
    }
    try {
      requests.verify(request);
      return true;
    } catch (NotAllowed e) {
      return false;
    }
  }

  @Override
  public Receipt receipt() {
    return new Receipt(MediaType.TEXT_XML_VALUE, TwilioEvents.EMPTY_TWIML);
  }

  @Override
  public void replay(SpooledRequest request) {
    events.receive(
        request.segment(3),
        new TwilioWebhook(
            request.parameters().keySet().stream()
                .collect(Collectors.toMap(name -> name, request::parameter))));
  }
}
