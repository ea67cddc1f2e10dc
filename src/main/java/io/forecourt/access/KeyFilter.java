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

/** Authenticates a machine by what it sends in a header; a wrong key is no key. */
class KeyFilter extends OncePerRequestFilter {

  private final Function<HttpServletRequest, Optional<Authentication>> keys;

  KeyFilter(Function<HttpServletRequest, Optional<Authentication>> keys) {
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    keys.apply(request)
        .ifPresent(
            authentication -> {
              SecurityContext context = SecurityContextHolder.createEmptyContext();
              context.setAuthentication(authentication);
              SecurityContextHolder.setContext(context);
            });
    chain.doFilter(request, response);
  }

  /** Long polls come back on another thread and are still the same caller. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
