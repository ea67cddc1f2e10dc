package io.forecourt.messaging.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Verifies that requests come from Twilio: base64 of HMAC-SHA1 over the address and the sorted
 * parameters (docs "Webhooks security").
 */
@Component
public class TwilioSignature {

  private static final Pattern ADDRESS =
      Pattern.compile("(https?)://([^/?#]*)(.*)", Pattern.DOTALL);
  private static final Pattern BODY_HASH = Pattern.compile("[?&]bodySHA256=([0-9a-fA-F]{64})");

  private final TwilioProperties twilio;

  TwilioSignature(TwilioProperties twilio) {
    this.twilio = twilio;
  }

  /**
   * @param address as configured at Twilio, with its query
   * @param parameters of the form; none where the body is something else
   */
  public boolean isGenuine(
      String presented, String address, Map<String, List<String>> parameters, byte[] body) {
    if (!twilio.isSetUp() || presented == null) {
      return false;
    }
    Matcher hash = BODY_HASH.matcher(address);
    boolean hashed = hash.find();
    if (hashed && !hash.group(1).equalsIgnoreCase(sha256(body))) {
      return false;
    }
    Map<String, List<String>> signed = hashed ? Map.of() : parameters;
    return spellings(address)
        .anyMatch(
            spelling ->
                MessageDigest.isEqual(
                    sign(twilio.authToken(), spelling, signed).getBytes(StandardCharsets.US_ASCII),
                    presented.getBytes(StandardCharsets.UTF_8)));
  }

  static String sign(String token, String address, Map<String, List<String>> parameters) {
    StringBuilder signed = new StringBuilder(address);
    new TreeMap<>(parameters)
        .forEach(
            (name, values) ->
                new TreeSet<>(values).forEach(value -> signed.append(name).append(value)));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Twilio signs some addresses with the port and some without. */
  private static Stream<String> spellings(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return Stream.of(address);
    }
    String host = parts.group(2).replaceAll(":\\d+$", "");
    String port = parts.group(1).equals("https") ? ":443" : ":80";
    String start = parts.group(1) + "://";
    return Stream.of(address, start + host + parts.group(3), start + host + port + parts.group(3))
        .distinct();
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
