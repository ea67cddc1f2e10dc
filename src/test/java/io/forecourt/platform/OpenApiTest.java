package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Callers;
import io.forecourt.ForecourtTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The checked-in document against the running application. */
@ForecourtTest
class OpenApiTest {

  private static final HttpStatus[] LOCKED_OUT = {HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN};

  @Autowired private Callers callers;
  @Autowired private TestRestTemplate http;

  static List<OpenApiDocument.Operation> operations() throws IOException {
    return OpenApiDocument.operations().stream().filter(operation -> !operation.isOpen()).toList();
  }

  @Test
  void shouldEqualTheCheckedInDocument() throws IOException {
    String document = callers.machineGets("/v3/api-docs.yaml").getBody();
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(OpenApiDocument.FILE, document);
    }

    assertThat(Files.readString(OpenApiDocument.FILE))
        .as("%s is out of date: run `make openapi` and commit it", OpenApiDocument.FILE)
        .isEqualTo(document);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void shouldAskForCredentialsWhenTheDocumentDoes(OpenApiDocument.Operation operation) {
    assertThat(status(operation, headers -> {})).isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void shouldAcceptTheApiKeyWhenTheDocumentDoes(OpenApiDocument.Operation operation) {
    HttpStatus status = status(operation, headers -> headers.set("X-Api-Key", "test-key"));

    if (operation.accepts("apiKey")) {
      assertThat(status).isNotIn((Object[]) LOCKED_OUT);
    } else {
      assertThat(status).isEqualTo(HttpStatus.FORBIDDEN);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void shouldAcceptALoginWhenTheDocumentDoes(OpenApiDocument.Operation operation) {
    HttpStatus status =
        status(
            operation,
            headers ->
                headers.setBasicAuth(
                    operation.isForAdministrators() ? "admin" : "mia",
                    operation.isForAdministrators() ? Callers.ADMIN_PASSWORD : Callers.PASSWORD));

    if (operation.accepts("login")) {
      assertThat(status).isNotIn((Object[]) LOCKED_OUT);
    } else {
      assertThat(status).isEqualTo(HttpStatus.FORBIDDEN);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void shouldKeepCallsOfAdministratorsFromManagers(OpenApiDocument.Operation operation) {
    if (operation.isForAdministrators()) {
      assertThat(status(operation, headers -> headers.setBasicAuth("mia", Callers.PASSWORD)))
          .isEqualTo(HttpStatus.FORBIDDEN);
    }
  }

  /** Sends an empty object about a lead that does not exist, so that nothing changes. */
  private HttpStatus status(
      OpenApiDocument.Operation operation, Consumer<HttpHeaders> credentials) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    credentials.accept(headers);
    String path =
        operation
            .path()
            .replace("{store}", "riverside")
            .replace("{vin}", "none")
            .replace("{name}", "budget")
            .replaceAll("\\{\\w+}", "7b0ad1a8-40a7-4b7a-9b1c-2d1f6b0f0000");
    HttpMethod method = HttpMethod.valueOf(operation.method());
    HttpEntity<String> body =
        new HttpEntity<>(method.equals(HttpMethod.GET) ? null : "{}", headers);
    return HttpStatus.valueOf(
        http.exchange(path, method, body, byte[].class).getStatusCode().value());
  }
}
