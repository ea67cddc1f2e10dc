package io.forecourt;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Those who call over HTTP: machines with their key, people with their password, strangers. */
@TestComponent
public class Callers {

  public static final String PASSWORD = "test-users-1";

  public static final String ADMIN_PASSWORD = "test-owner-1";

  private final TestRestTemplate http;

  Callers(TestRestTemplate http) {
    this.http = http;
  }

  public ResponseEntity<String> machinePosts(String path, MediaType type, Object body) {
    return machinePosts(path, type, body, Map.of());
  }

  public ResponseEntity<String> machinePosts(
      String path, MediaType type, Object body, Map<String, String> more) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(type);
    headers.set("X-Api-Key", "test-key");
    more.forEach(headers::set);
    return http.exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
  }

  public ResponseEntity<String> machineGets(String path) {
    HttpHeaders headers = new HttpHeaders();
    headers.set("X-Api-Key", "test-key");
    return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
  }

  /** A machine with a key of its own. */
  public ResponseEntity<String> keyCalls(String key, HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.set("X-Api-Key", key);
    return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
  }

  public ResponseEntity<String> personCalls(
      String person, HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBasicAuth(person, person.equals("admin") ? ADMIN_PASSWORD : PASSWORD);
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
  }

  public ResponseEntity<String> badLogin(String person, String password) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBasicAuth(person, password);
    return http.exchange("/api/me", HttpMethod.GET, new HttpEntity<>(headers), String.class);
  }

  /** A person sends a photo, or something that is none. */
  public ResponseEntity<String> personSends(String person, String path, byte[] photo) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBasicAuth(person, PASSWORD);
    headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
    headers.set("X-Photo", "front");
    return http.exchange(path, HttpMethod.POST, new HttpEntity<>(photo, headers), String.class);
  }

  public ResponseEntity<String> personSendsCsv(String person, String path, String lines) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBasicAuth(person, PASSWORD);
    headers.setContentType(MediaType.valueOf("text/csv"));
    return http.exchange(path, HttpMethod.PUT, new HttpEntity<>(lines, headers), String.class);
  }

  public ResponseEntity<String> strangerCalls(HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
  }
}
