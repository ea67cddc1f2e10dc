package io.forecourt.process.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a call that kept losing to other changes of its lead with a problem document. */
@RestControllerAdvice
class CollisionAdvice {

  @ExceptionHandler({OptimisticLockingException.class, ProcessEnginePersistenceException.class})
  ProblemDetail collision(ProcessEngineException e) {
    if (!Collisions.isIn(e)) {
      throw e;
    }
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, Collisions.LOST);
  }
}
