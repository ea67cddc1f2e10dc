package io.forecourt.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds a key to its store and purpose. Leads of other stores do not exist for it anyway, because
 * it works for its own store alone.
 */
class KeyScopeFilter extends OncePerRequestFilter {

  private static final Pattern STORE = Pattern.compile("/api/stores/([^/]+)(/.*)?");
  private static final Pattern LEADS = Pattern.compile("/api/stores/[^/]+/leads(/adf)?");
  private static final Pattern INVENTORY = Pattern.compile("/api/stores/[^/]+/inventory(/[^/]+)?");
  private static final Pattern CUSTOMERS = Pattern.compile("/api/stores/[^/]+/customers(/runs)?");
  private static final Pattern MESSAGES = Pattern.compile("/api/leads/[^/]+/messages");
  private static final Pattern EVENTS = Pattern.compile("/api/leads/[^/]+/events");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication()
            instanceof MachineAuthentication machine
        && !allows(machine.key(), request)) {
      throw new AccessDeniedException("The key is for another store or purpose.");
    }
    chain.doFilter(request, response);
  }

  private static boolean allows(MachineKey key, HttpServletRequest request) {
    String path = request.getRequestURI();
    Matcher store = STORE.matcher(path);
    if (key.store().isPresent() && store.matches() && !store.group(1).equals(key.store().get())) {
      return false;
    }
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    boolean posts = request.getMethod().equals("POST");
    return switch (key.purpose()) {
      case ALL -> true;
      case READ -> reads;
      case INVENTORY ->
          path.startsWith("/v3/api-docs")
              || ((reads || posts) && INVENTORY.matcher(path).matches());
      case CUSTOMERS ->
          path.startsWith("/v3/api-docs")
              || ((reads || posts) && CUSTOMERS.matcher(path).matches());
      case INTAKE ->
          path.startsWith("/v3/api-docs")
              || (posts && (LEADS.matcher(path).matches() || MESSAGES.matcher(path).matches()));
      case CRM ->
          reads || (posts && (EVENTS.matcher(path).matches() || MESSAGES.matcher(path).matches()));
    };
  }
}
