package io.forecourt.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the nonce of the security policy the one of the page.
 *
 * <p>The web apps keep it in one place for all requests, so that two people loading a page at the
 * same moment get each other's and their browsers block every script.
 */
class CspNonceFilter extends OncePerRequestFilter {

  private static final String HEADER = "Content-Security-Policy";
  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final Pattern IN_HEADER = Pattern.compile("'nonce-[^']*'");

  /** Pages end in a slash; scripts and styles carry no nonce. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().endsWith("/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, page);
    String policy = page.getHeader(HEADER);
    if (policy != null) {
      Matcher nonce =
          IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
      if (nonce.find()) {
        String own = Matcher.quoteReplacement("'nonce-" + nonce.group(1) + "'");
        response.setHeader(HEADER, IN_HEADER.matcher(policy).replaceAll(own));
      }
    }
    page.copyBodyToResponse();
  }
}
