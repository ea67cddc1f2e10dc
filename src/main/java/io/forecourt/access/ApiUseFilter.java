package io.forecourt.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes uses of keys and exports of data into the access log. Queries may name buyers; they stay
 * out.
 */
class ApiUseFilter extends OncePerRequestFilter {

  private static final Pattern CSV = Pattern.compile("(^|&)format=csv(&|$)");
  private static final Pattern RECEIPTS = Pattern.compile("/api/leads/[^/]+/receipts");

  private final AccessLog log;
  private final KeyUses uses;

  ApiUseFilter(AccessLog log, KeyUses uses) {
    this.log = log;
    this.uses = uses;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    String call = request.getMethod() + " " + request.getRequestURI();
    if (caller instanceof MachineAuthentication machine) {
      uses.record(machine.key(), request.getMethod().equals("GET"), request.getRemoteAddr(), call);
    }
    chain.doFilter(request, response);
    if (caller != null
        && isExport(request)
        && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
      log.record(
          AccessLog.Kind.DATA_EXPORTED,
          caller instanceof MachineAuthentication machine
              ? machine.key().logName()
              : caller.getName(),
          request.getRemoteAddr(),
          call);
    }
  }

  private static boolean isExport(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && (RECEIPTS.matcher(request.getRequestURI()).matches()
            || CSV.matcher(String.valueOf(request.getQueryString())).find());
  }
}
