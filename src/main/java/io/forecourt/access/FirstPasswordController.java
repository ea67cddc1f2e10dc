package io.forecourt.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Page on which a person replaces the password that was made up for them. */
@Controller
class FirstPasswordController {

  private static final String PAGE = "login-password";

  private final BrowserLogin browser;
  private final LoginSteps steps;
  private final IdentityService identities;

  FirstPasswordController(BrowserLogin browser, LoginSteps steps, IdentityService identities) {
    this.browser = browser;
    this.steps = steps;
    this.identities = identities;
  }

  @GetMapping("/login/password")
  String show() {
    return browser.pending(LoginStep.PASSWORD).isPresent() ? PAGE : "redirect:/";
  }

  @PostMapping("/login/password")
  String choose(
      @RequestParam String password,
      @RequestParam String again,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    Optional<PendingLogin> login = browser.pending(LoginStep.PASSWORD);
    if (login.isEmpty()) {
      return "redirect:/";
    }
    Optional<String> problem =
        password.equals(again)
            ? set(login.get().getName(), password)
            : Optional.of("The two passwords aren’t the same. Type them again.");
    if (problem.isPresent()) {
      model.addAttribute("problem", problem.get());
      return PAGE;
    }
    Optional<PersonToken> next = steps.next(login.get().getName(), login.get().proof());
    if (next.isEmpty()) {
      return "redirect:/login";
    }
    browser.keep(next.get(), request, response);
    browser.land(request, response);
    return null;
  }

  /** Returns why the password cannot be used. */
  private Optional<String> set(String user, String password) {
    identities.setAuthentication(user, List.of(), List.of());
    try {
      User login = identities.createUserQuery().userId(user).singleResult();
      login.setPassword(password);
      identities.saveUser(login);
      return Optional.empty();
    } catch (BadUserRequestException e) {
      return Optional.of(e.getMessage());
    } finally {
      identities.clearAuthentication();
    }
  }
}
