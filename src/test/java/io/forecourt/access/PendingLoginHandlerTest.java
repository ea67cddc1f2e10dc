package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** A browser in the middle of a login goes on with it, and ends where the person wanted to go. */
class PendingLoginHandlerTest {

  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final PendingLoginHandler handler =
      new PendingLoginHandler(JsonMapper.builder().findAndAddModules().build());
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @BeforeEach
  void beInTheMiddle() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new PendingLogin(
                "ann", LoginStep.PASSWORD, LoginProof.PASSWORD, "stamp", Instant.EPOCH));
  }

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void shouldGoOnWithTheLoginAndRememberThePage() throws Exception {
    MockHttpServletRequest request = get("/t/42", BROWSER);

    handler.handle(request, response, new AccessDeniedException("pending"));

    assertThat(response.getRedirectedUrl()).isEqualTo("/login/password");
    assertThat(new HttpSessionRequestCache().getRequest(request, response).getRedirectUrl())
        .contains("/t/42");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/favicon.ico | image/avif,image/webp,*/*",
        "/camunda/app/tasklist/scripts/x.js | */*",
        "/api/leads/1 | text/html"
      })
  void shouldNotLeadBackToWhatAPageLoads(String path, String accept) throws Exception {
    MockHttpServletRequest request = get(path, accept);

    handler.handle(request, response, new AccessDeniedException("pending"));

    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(new HttpSessionRequestCache().getRequest(request, response)).isNull();
  }

  private static MockHttpServletRequest get(String path, String accept) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.addHeader("Accept", accept);
    return request;
  }
}
