package io.forecourt.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Second page of a login: the code of the authenticator app, or a recovery code. */
@Controller
class CodeController {

  static final String WRONG = "That code isn’t right, or was used already. Enter the next one.";
  static final String CLOSED = "Too many wrong codes. Wait 15 minutes and try again.";

  private static final String PAGE = "login-code";

  private final BrowserLogin browser;
  private final CodeCheck codes;
  private final LoginSteps steps;

  CodeController(BrowserLogin browser, CodeCheck codes, LoginSteps steps) {
    this.browser = browser;
    this.codes = codes;
    this.steps = steps;
  }

  @GetMapping("/login/code")
  String show() {
    return browser.pending(LoginStep.CODE).isPresent() ? PAGE : "redirect:/";
  }

  @PostMapping("/login/code")
  String check(
      @RequestParam String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    Optional<PendingLogin> login = browser.pending(LoginStep.CODE);
    if (login.isEmpty()) {
      return "redirect:/";
    }
    String user = login.get().getName();
    CodeCheck.Result result = codes.check(user, code, request.getRemoteAddr());
    if (result != CodeCheck.Result.RIGHT) {
      model.addAttribute("problem", result == CodeCheck.Result.WRONG ? WRONG : CLOSED);
      return PAGE;
    }
    Optional<PersonToken> next = steps.next(user, LoginProof.PASSWORD_AND_CODE);
    if (next.isEmpty()) {
      return "redirect:/login";
    }
    browser.keep(next.get(), request, response);
    browser.land(request, response);
    return null;
  }
}
