package io.forecourt.platform;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a refusal of the domain with a problem document (RFC 9457). */
@RestControllerAdvice
class ProblemAdvice {

  /** Names the form field, so that a page can show the sentence there. */
  @ExceptionHandler
  ProblemDetail invalidAnswer(InvalidAnswer refusal) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, refusal);
    problem.setProperty("field", refusal.field());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail invalidInput(InvalidInput refusal) {
    return problem(HttpStatus.BAD_REQUEST, refusal);
  }

  @ExceptionHandler
  ProblemDetail notAllowed(NotAllowed refusal) {
    return problem(HttpStatus.FORBIDDEN, refusal);
  }

  @ExceptionHandler
  ProblemDetail notFound(NotFound refusal) {
    return problem(HttpStatus.NOT_FOUND, refusal);
  }

  @ExceptionHandler
  ProblemDetail conflict(Conflict refusal) {
    return problem(HttpStatus.CONFLICT, refusal);
  }

  @ExceptionHandler
  ProblemDetail unprocessable(Unprocessable refusal) {
    return problem(HttpStatus.UNPROCESSABLE_ENTITY, refusal);
  }

  @ExceptionHandler
  ProblemDetail tooManyRequests(TooManyRequests refusal) {
    return problem(HttpStatus.TOO_MANY_REQUESTS, refusal);
  }

  private static ProblemDetail problem(HttpStatus status, DomainException refusal) {
    return ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
  }
}
