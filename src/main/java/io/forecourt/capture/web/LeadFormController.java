package io.forecourt.capture.web;

import io.forecourt.capture.Capture;
import io.forecourt.capture.ContactNormalizer;
import io.forecourt.capture.Inquiry;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.inventory.Vehicles;
import io.forecourt.lead.Channel;
import io.forecourt.platform.TooManyRequests;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Public lead form of a store, which works on phones and without scripts. */
@Controller
class LeadFormController {

  private final Stores stores;
  private final Vehicles vehicles;
  private final IntakeRateLimiter rateLimiter;
  private final Capture capture;
  private final IntakeItems intakeItems;
  private final VisitorCheck visitorCheck;
  private final CaptchaProperties captcha;

  LeadFormController(
      Stores stores,
      Vehicles vehicles,
      IntakeRateLimiter rateLimiter,
      Capture capture,
      IntakeItems intakeItems,
      VisitorCheck visitorCheck,
      CaptchaProperties captcha) {
    this.stores = stores;
    this.vehicles = vehicles;
    this.rateLimiter = rateLimiter;
    this.capture = capture;
    this.intakeItems = intakeItems;
    this.visitorCheck = visitorCheck;
    this.captcha = captcha;
  }

  /** An available vehicle to choose. */
  record Car(String vin, String label) {}

  @GetMapping("/s/{store}")
  String show(@PathVariable String store, @ModelAttribute("form") LeadForm form, Model model) {
    return page(stores.require(store), model, null);
  }

  @PostMapping("/s/{store}")
  String send(
      @PathVariable String store,
      @ModelAttribute("form") LeadForm form,
      HttpServletRequest request,
      Model model) {
    Store target = stores.require(store);
    if (!rateLimiter.mayPass(request.getRemoteAddr())) {
      throw new TooManyRequests("Too many messages. Wait a few minutes, or call us.");
    }
    if (!visitorCheck.passes(request.getParameter(captcha.field()), request.getRemoteAddr())) {
      return page(target, model, "Please confirm that you're a person, then send it again.");
    }
    Inquiry inquiry = form.toInquiry(target, request.getRemoteAddr(), request.getLocale());
    if (form.isTrapped()) {
      // Reviewed instead of dropped, because a browser may have filled in the field for a buyer.
      intakeItems.add(
          target.id(),
          Channel.WEB,
          inquiry.body(),
          "The sender filled in a field that people do not see.");
    } else if (ContactNormalizer.phones(inquiry.contact()).isEmpty()
        && ContactNormalizer.emails(inquiry.contact()).isEmpty()) {
      return page(
          target,
          model,
          "Please enter a phone number or an email address so we can get back to you.");
    } else {
      capture.capture(inquiry);
    }
    model.addAttribute("store", target);
    model.addAttribute("sent", true);
    return "lead-form";
  }

  private String page(Store store, Model model, String problem) {
    model.addAttribute("store", store);
    model.addAttribute("sent", false);
    model.addAttribute("problem", problem);
    model.addAttribute("captcha", captcha.isSetUp() ? captcha : null);
    model.addAttribute("consentText", LeadForm.consentText(store));
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
}
