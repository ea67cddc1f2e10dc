package io.forecourt.capture.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What our own receiving server found out about the sender of a mail (RFC 8601). Reports of other
 * servers count for nothing: the sender can write them.
 */
final class AuthenticationResults {

  private static final Pattern COMMENT = Pattern.compile("\\([^()]*+\\)");
  private static final Pattern METHOD =
      Pattern.compile("\\s*+([a-z0-9-]++)(?:/\\d++)?\\s*+=\\s*+([a-z]++).*+", Pattern.DOTALL);
  private static final Set<String> SPF_FAILURES = Set.of("fail", "softfail");

  /**
   * Returns whether the sender is not who the mail says: DMARC failed, or without DMARC both SPF
   * and DKIM did.
   *
   * @param headers Authentication-Results, topmost first
   * @param authservId the name of our server; empty to believe no report
   */
  static boolean isFailed(List<String> headers, String authservId) {
    Map<String, String> results = new HashMap<>();
    if (!authservId.isBlank()) {
      headers.forEach(header -> add(header, authservId, results));
    }
    if (results.containsKey("dmarc") && !results.get("dmarc").equals("none")) {
      return results.get("dmarc").equals("fail");
    }
    return SPF_FAILURES.contains(results.getOrDefault("spf", ""))
        && !results.getOrDefault("dkim", "").equals("pass");
  }

  /**
   * Our server writes above what the mail brought along, so the topmost result of a method counts.
   */
  private static void add(String header, String authservId, Map<String, String> results) {
    String[] parts = withoutComments(header).toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0]
        .strip()
        .split("\\s+", -1)[0]
        .equals(authservId.strip().toLowerCase(Locale.ROOT))) {
      return;
    }
    Map<String, String> found = new HashMap<>();
    for (String part : parts) {
      Matcher method = METHOD.matcher(part);
      if (method.matches()) {
        // A mail may carry several DKIM signatures; one that is right is enough.
        found.merge(
            method.group(1),
            method.group(2),
            (one, other) -> one.equals("pass") || other.equals("pass") ? "pass" : one);
      }
    }
    found.forEach(results::putIfAbsent);
  }

  private static String withoutComments(String header) {
    String text = header;
    for (Matcher comment = COMMENT.matcher(text); comment.find(); ) {
      text = comment.replaceAll(" ");
      comment = COMMENT.matcher(text);
    }
    return text;
  }

  private AuthenticationResults() {}
}
