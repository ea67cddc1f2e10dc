package io.forecourt.capture.web;

import io.forecourt.capture.ContactNormalizer;
import io.forecourt.capture.Inquiry;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.capture.spool.SpoolDoor;
import io.forecourt.capture.spool.SpooledRequest;
import io.forecourt.lead.Channel;
import io.forecourt.platform.OutageSpool.Receipt;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The public lead form. What may be a robot's, or has no contact, is left to a person. */
@Component
class FormSpoolDoor implements SpoolDoor {

  private static final Pattern PATH = Pattern.compile("/s/[^/]+");

  private static final String THANKS =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Thank you</title><link rel="stylesheet" href="/forecourt.css">
      </head>
      <body><main><h1>Thank you</h1><p>We have your message and will be in touch.</p></main></body>
      </html>
      """;

  private final Stores stores;
  private final IdempotentCapture capture;
  private final IntakeItems intakeItems;
  private final OutageRateLimiter rateLimiter;

  FormSpoolDoor(
      Stores stores,
      IdempotentCapture capture,
      IntakeItems intakeItems,
      OutageRateLimiter rateLimiter) {
    this.stores = stores;
    this.capture = capture;
    this.intakeItems = intakeItems;
    this.rateLimiter = rateLimiter;
  }

  @Override
  public boolean isOf(String path) {
    return PATH.matcher(path).matches();
  }

  @Override
  public boolean accepts(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && isOf(request.getRequestURI())
        && rateLimiter.mayPass(request.getRemoteAddr());
  }

  @Override
  public Receipt receipt() {
    return new Receipt("text/html;charset=UTF-8", THANKS);
  }

  @Override
  public void replay(SpooledRequest request) {
    Store store = stores.require(request.segment(1));
    LeadForm form = form(request);
    Inquiry inquiry =
        form.toInquiry(store, request.address(), Locale.forLanguageTag(request.language()))
            .arrivedAt(request.receivedAt());
    boolean hasContact =
        !ContactNormalizer.phones(inquiry.contact()).isEmpty()
            || !ContactNormalizer.emails(inquiry.contact()).isEmpty();
    if (form.isTrapped() || !hasContact) {
      intakeItems.add(
          store.id(),
          Channel.WEB,
          inquiry.body(),
          "It arrived while the database was away, and may be from a robot.");
    } else {
      capture.capture(Optional.of(request.key()), inquiry);
    }
  }

  private static LeadForm form(SpooledRequest request) {
    return new LeadForm(
        request.parameter("vin"),
        request.parameter("wish"),
        request.parameter("firstName"),
        request.parameter("lastName"),
        request.parameter("phone"),
        request.parameter("email"),
        request.parameter("postalCode"),
        request.parameter("timeline"),
        request.parameter("comments"),
        request.parameter("website"),
        request.parameter("consent"));
  }
}
