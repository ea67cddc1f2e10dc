package io.forecourt.capture.web;

import io.forecourt.capture.Capture;
import io.forecourt.capture.ContactNormalizer;
import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.inventory.Vehicles;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.platform.TooManyRequests;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The public form of a store: works on a phone and without scripts. */
@Controller
class LeadFormController {

  private final Stores stores;
  private final Vehicles vehicles;
  private final IntakeRateLimiter visits;
  private final Capture capture;
  private final IntakeItems intakeItems;

  LeadFormController(
      Stores stores,
      Vehicles vehicles,
      IntakeRateLimiter visits,
      Capture capture,
      IntakeItems intakeItems) {
    this.stores = stores;
    this.vehicles = vehicles;
    this.visits = visits;
    this.capture = capture;
    this.intakeItems = intakeItems;
  }

  /** A car to choose. */
  record Car(String vin, String label) {}

  /**
   * @param website a trap: people do not see it, robots fill it in
   */
  record Form(
      String vin,
      String wish,
      String firstName,
      String lastName,
      String phone,
      String email,
      String postalCode,
      String timeline,
      String comments,
      String website,
      String consent) {}

  @GetMapping("/s/{store}")
  String show(@PathVariable String store, @ModelAttribute("form") Form form, Model model) {
    return page(stores.require(store), model, null);
  }

  @PostMapping("/s/{store}")
  String send(
      @PathVariable String store,
      @ModelAttribute("form") Form form,
      HttpServletRequest request,
      Model model) {
    Store asked = stores.require(store);
    if (!visits.mayPass(request.getRemoteAddr())) {
      throw new TooManyRequests("Please wait a few minutes, or call us.");
    }
    Inquiry inquiry = inquiry(asked, form, request.getRemoteAddr(), request.getLocale());
    if (!isBlank(form.website())) {
      // Not thrown away: should a person's browser have filled it in, somebody reads it.
      intakeItems.add(
          asked.id(), Channel.WEB, inquiry.body(), "It filled in a field that people do not see.");
    } else if (ContactNormalizer.phones(inquiry.contact()).isEmpty()
        && ContactNormalizer.emails(inquiry.contact()).isEmpty()) {
      return page(
          asked, model, "Please give a phone number or an e-mail address we can answer to.");
    } else {
      capture.capture(inquiry);
    }
    model.addAttribute("store", asked);
    model.addAttribute("sent", true);
    return "lead-form";
  }

  private String page(Store store, Model model, String problem) {
    model.addAttribute("store", store);
    model.addAttribute("sent", false);
    model.addAttribute("problem", problem);
    model.addAttribute("consentText", consentText(store));
    model.addAttribute(
        "cars",
        vehicles.findAvailable(store.id()).stream()
            .map(
                car ->
                    new Car(
                        car.vin(),
                        car.spoken()
                            + car.price()
                                .map(price -> ", " + StoreFormats.money(price, store))
                                .orElse("")))
            .toList());
    return "lead-form";
  }

  private static String consentText(Store store) {
    return ("%s may answer me by text and phone about this enquiry, also with automated messages."
            + " Message and data rates may apply. Reply STOP at any time to end it. Consent is not"
            + " a condition of buying.")
        .formatted(store.name());
  }

  private static Inquiry inquiry(Store store, Form form, String ip, Locale language) {
    Optional<Facts.Timeline.Bucket> bucket =
        Stream.of(Facts.Timeline.Bucket.values())
            .filter(each -> each.name().equals(form.timeline()))
            .findFirst();
    Optional<String> vin = InputText.clean(form.vin(), 17);
    String words =
        Stream.of(form.wish(), form.comments())
            .flatMap(text -> InputText.cleanLong(text, 5_000).stream())
            .reduce((first, second) -> first + "\n" + second)
            .orElse("");
    return Inquiry.from(store.id(), "Website", Channel.WEB)
        .contact(
            Inquiry.Contact.UNKNOWN
                .withFirstName(InputText.clean(form.firstName(), 100))
                .withLastName(InputText.clean(form.lastName(), 100))
                .withPhone(InputText.clean(form.phone(), 40), "mobile")
                .withEmails(InputText.clean(form.email(), 254).stream().toList())
                .withPostalCode(InputText.clean(form.postalCode(), 10))
                .withLanguage(InputText.language(language.toLanguageTag())))
        .facts(
            Facts.NONE
                .withVehicle(vin.map(Facts.Vehicle::ofVin).orElse(null))
                .withTimeline(bucket.map(each -> new Facts.Timeline(each, null)).orElse(null)))
        .comments(InputText.cleanLong(words, 6_000))
        .behaviour(new Behaviour(1, 0, 0, filled(form)))
        .consent(
            Optional.of(consentText(store))
                .filter(text -> "yes".equals(form.consent()))
                .map(
                    text ->
                        new Inquiry.Consent(
                            text, List.of("TEXT", "PHONE"), Optional.empty(), Optional.of(ip))))
        .build(form.toString());
  }

  private static int filled(Form form) {
    return (int)
        Stream.of(
                form.vin(),
                form.wish(),
                form.lastName(),
                form.phone(),
                form.email(),
                form.postalCode(),
                form.timeline(),
                form.comments())
            .filter(text -> !isBlank(text))
            .count();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
