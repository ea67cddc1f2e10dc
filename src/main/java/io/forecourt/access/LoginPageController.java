package io.forecourt.access;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page, with a button for the identity provider where there is one. */
@Controller
class LoginPageController {

  private final OidcSettings provider;
  private final PasswordSettings passwords;

  LoginPageController(OidcSettings provider, PasswordSettings passwords) {
    this.provider = provider;
    this.passwords = passwords;
  }

  @GetMapping("/login")
  String show(@RequestParam("provider") Optional<String> problem, Model model) {
    if (provider.isOn()) {
      model.addAttribute("provider", provider.label());
    }
    model.addAttribute("forEveryone", passwords.onlyFor().isEmpty());
    problem
        .map(LoginPageController::words)
        .ifPresent(words -> model.addAttribute("problem", words));
    return "login";
  }

  /** Reached only while the provider does not answer; otherwise the browser is on its way there. */
  @GetMapping("/oauth2/authorization/" + OidcClient.NAME)
  String away() {
    return "redirect:/login?provider=away";
  }

  private static String words(String problem) {
    return switch (problem) {
      case "role" -> "Your account has no role in Forecourt. Ask your administrator for one.";
      case "name" ->
          "Your account has the name of another Forecourt user. Ask your administrator to help.";
      case "locked" -> "Your Forecourt login is locked. Ask your administrator to unlock it.";
      case "away" -> "The sign-in service doesn’t answer at the moment. Try again in a minute.";
      default -> "Signing in didn’t work. Try again, or ask your administrator.";
    };
  }
}
