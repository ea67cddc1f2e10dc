package io.forecourt.platform;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

  private Supplier<String> useCase;

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(new InvalidInput("No."), 400, "Bad Request"),
        Arguments.of(new NotAllowed("No."), 403, "Forbidden"),
        Arguments.of(new NotFound("No."), 404, "Not Found"),
        Arguments.of(new Conflict("No."), 409, "Conflict"),
        Arguments.of(new Unprocessable("No."), 422, "Unprocessable Entity"),
        Arguments.of(new TooManyRequests("No."), 429, "Too Many Requests"),
        Arguments.of(new IllegalStateException(new NotFound("No.")), 404, "Not Found"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void shouldAnswerWithAProblemDocumentWhenTheDomainRefuses(
      RuntimeException refusal, int status, String title) throws Exception {
    useCase =
        () -> {
          throw refusal;
        };
    MockMvcBuilders.standaloneSetup(new Refusing())
        .setControllerAdvice(new ProblemAdvice())
        .build()
        .perform(get("/lead").accept(MediaType.APPLICATION_JSON))
        .andExpect(status().is(status))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(
            content()
                .json(
                    """
                    {"type":"about:blank","title":"%s","status":%d,"detail":"No.",
                     "instance":"/lead"}"""
                        .formatted(title, status),
                    JsonCompareMode.STRICT));
  }

  /** An inner class, which the application's own scan does not find. */
  @RestController
  class Refusing {

    @GetMapping("/lead")
    String lead() {
      return useCase.get();
    }
  }
}
