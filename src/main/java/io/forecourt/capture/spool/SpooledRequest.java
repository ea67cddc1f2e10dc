package io.forecourt.capture.spool;

import io.forecourt.platform.StorableText;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived.
 *
 * @param id of this arrival; files are in the order of their ids
 * @param parameters of the query and of a form
 * @param idempotencyKey of the caller, if it sent one
 * @param sender as the door tells its senders apart
 * @param language tag that the visitor's browser prefers
 * @param address IP address of the caller
 * @param encodedBody in Base64
 */
public record SpooledRequest(
    String id,
    Instant receivedAt,
    String path,
    Map<String, List<String>> parameters,
    Optional<String> idempotencyKey,
    Optional<String> sender,
    String language,
    String address,
    String encodedBody) {

  static String encode(byte[] body) {
    return Base64.getEncoder().encodeToString(body);
  }

  public byte[] body() {
    return Base64.getDecoder().decode(encodedBody);
  }

  /** Returns a parameter; null if it was not sent, as for a form that Spring binds. */
  public String parameter(String name) {
    return Optional.ofNullable(parameters.get(name))
        .flatMap(values -> values.stream().findFirst())
        .map(StorableText::of)
        .orElse(null);
  }

  /** Returns a segment of the path, counted from 0. */
  public String segment(int index) {
    return path.substring(1).split("/", -1)[index];
  }

  /** Returns the key by which the arrival is taken in once. */
  public String key() {
    return idempotencyKey.orElse("spool-" + id);
  }
}
