package io.forecourt.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The login of a browser's session, step by step. */
@Component
class BrowserLogin {

  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();
  private final SavedRequestAwareAuthenticationSuccessHandler landing =
      new SavedRequestAwareAuthenticationSuccessHandler();

  private final AccessLog log;

  BrowserLogin(AccessLog log) {
    this.log = log;
  }

  /** Returns the login of the session if this step is its next one. */
  Optional<PendingLogin> pending(LoginStep step) {
    Authentication current = SecurityContextHolder.getContext().getAuthentication();
    return current instanceof PendingLogin login && login.step() == step
        ? Optional.of(login)
        : Optional.empty();
  }

  /** Returns whether the caller is logged in, or has two-step login to set up for that. */
  static AuthorizationDecision mayEnroll(
      Supplier<Authentication> caller, RequestAuthorizationContext request) {
    return new AuthorizationDecision(
        caller.get() instanceof PersonAuthentication
            || (caller.get() instanceof PendingLogin login
                && login.step() == LoginStep.ENROLLMENT));
  }

  /**
   * Puts the login into the session, under a new id of the session. The last step of a login is
   * recorded.
   */
  void keep(PersonToken login, HttpServletRequest request, HttpServletResponse response) {
    if (login.isAuthenticated()
        && SecurityContextHolder.getContext().getAuthentication() instanceof PendingLogin former) {
      log.record(
          AccessLog.Kind.LOGIN,
          login.getName(),
          request.getRemoteAddr(),
          "login page and " + former.step().what());
    }
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(login);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  /** Sends the browser to where it wanted to go at first; a further step stops it on the way. */
  void land(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    landing.onAuthenticationSuccess(
        request, response, SecurityContextHolder.getContext().getAuthentication());
  }
}
