package io.forecourt.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Page on which a person sets up two-step login. The secret waits in the session until the app has
 * shown a right code; after that it is never shown again.
 */
@Controller
class TwoStepController {

  private static final String PAGE = "two-step";
  private static final String SECRET = TwoStepController.class.getName();

  private final BrowserLogin browser;
  private final SecondFactors factors;
  private final CodeCheck codes;
  private final LoginSteps steps;
  private final AccessLog log;
  private final Clock clock;

  TwoStepController(
      BrowserLogin browser,
      SecondFactors factors,
      CodeCheck codes,
      LoginSteps steps,
      AccessLog log,
      Clock clock) {
    this.browser = browser;
    this.factors = factors;
    this.codes = codes;
    this.steps = steps;
    this.log = log;
    this.clock = clock;
  }

  @GetMapping("/login/two-step")
  String show(Model model, HttpServletRequest request) {
    String user = user();
    if (factors.exists(user)) {
      model.addAttribute("left", factors.recoveryCodesLeft(user));
    } else {
      offer(user, model, request);
    }
    return PAGE;
  }

  @PostMapping("/login/two-step")
  String confirm(
      @RequestParam String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    String user = user();
    if (factors.exists(user)
        || !(request.getSession().getAttribute(SECRET) instanceof byte[] secret)) {
      return "redirect:/login/two-step";
    }
    OptionalLong step = Totp.matchingStep(secret, code.replaceAll("\\s", ""), clock.instant());
    CodeCheck.Result result = codes.guard(user, request.getRemoteAddr(), step::isPresent);
    if (result != CodeCheck.Result.RIGHT) {
      model.addAttribute(
          "problem",
          result == CodeCheck.Result.WRONG ? CodeController.WRONG : CodeController.CLOSED);
      offer(user, model, request);
      return PAGE;
    }
    List<String> recovery = factors.enroll(user, secret, step.getAsLong());
    log.record(AccessLog.Kind.TWO_STEP_SET_UP, user, "");
    request.getSession().removeAttribute(SECRET);
    steps
        .next(user, LoginProof.PASSWORD_AND_CODE)
        .ifPresent(login -> browser.keep(login, request, response));
    model.addAttribute("recovery", recovery);
    return PAGE;
  }

  private static void offer(String user, Model model, HttpServletRequest request) {
    byte[] secret =
        request.getSession().getAttribute(SECRET) instanceof byte[] offered
            ? offered
            : Secrets.bytes(Totp.SECRET_BYTES);
    request.getSession().setAttribute(SECRET, secret);
    model.addAttribute("secret", Totp.text(secret).replaceAll("(.{4})(?=.)", "$1 "));
    model.addAttribute("qr", QrCode.dataUri(Totp.uri(user, secret)));
    model.addAttribute("required", current() instanceof PendingLogin);
  }

  private static String user() {
    return current().getName();
  }

  private static Authentication current() {
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
