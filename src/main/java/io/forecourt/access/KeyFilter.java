package io.forecourt.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates a machine by what it sends in a header; a wrong key is no key, and is recorded. */
class KeyFilter extends OncePerRequestFilter {

  private final Function<HttpServletRequest, Optional<String>> header;
  private final Function<String, Optional<Authentication>> keys;
  private final RefusedKeys refused;

  /**
   * @param header reads the key of a request
   */
  KeyFilter(
      Function<HttpServletRequest, Optional<String>> header,
      Function<String, Optional<Authentication>> keys,
      RefusedKeys refused) {
    this.header = header;
    this.keys = keys;
    this.refused = refused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    header
        .apply(request)
        .ifPresent(
            presented ->
                keys.apply(presented)
                    .ifPresentOrElse(
                        KeyFilter::authenticate,
                        () -> refused.record(presented, request.getRemoteAddr())));
    chain.doFilter(request, response);
  }

  private static void authenticate(Authentication machine) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(machine);
    SecurityContextHolder.setContext(context);
  }

  /** Long polls come back on another thread and are still the same caller. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
