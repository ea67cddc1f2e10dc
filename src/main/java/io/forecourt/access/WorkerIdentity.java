package io.forecourt.access;

import org.camunda.bpm.client.interceptor.ClientRequestContext;
import org.camunda.bpm.client.interceptor.ClientRequestInterceptor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Signs every call of this node's workers with their token. */
@Component
class WorkerIdentity implements ClientRequestInterceptor {

  private final WorkerToken token;

  WorkerIdentity(WorkerToken token, AccessProperties properties, Environment environment) {
    if (environment.matchesProfiles("worker") && properties.worker().resolve().isBlank()) {
      throw new IllegalStateException(
          "A worker on its own needs the token of the nodes it works for: forecourt.worker.token or"
              + " forecourt.worker.token-file.");
    }
    this.token = token;
  }

  @Override
  public void intercept(ClientRequestContext request) {
    request.addHeader("Authorization", "Bearer " + token.value());
  }
}
