package io.forecourt.access;

import io.forecourt.access.Endpoints.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The checked-in verdicts: one line per endpoint, one column per caller. */
final class RightsTable {

  static final Path FILE = Path.of("src/test/resources/rights-matrix.txt");

  private static final String HEAD =
      """
      # Who may call what, as the running application answered. One line per method and path, one
      # column per caller; a new endpoint needs a line here, and so the eyes of a person:
      #   make rights        writes the file; read the diff before you commit it
      #
      #   ok     answered
      #   login  sent to the login page
      #   bad    let in; the empty body or the made-up id was refused
      #   404    let in, but there is no such thing, or it belongs to another store
      #   401    not without a login, a key or a token
      #   403    not with this one
      #   error  let in, and the engine failed on the empty body
      #
      # rep* and mngr* work for another store. Reads and /api are about a lead, a task and a process of
      # riverside; changes in the engine are about made-up ids. /engine-rest/engine/{name} and
      # /camunda/api/engine lead to the same rooms as /engine-rest and are held to its lines.
      """;

  private RightsTable() {}

  static void write(Map<Endpoint, List<String>> verdicts) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    text.append(line("#", "", headings())).append('\n');
    verdicts.forEach(
        (endpoint, words) ->
            text.append(line(endpoint.method(), endpoint.path(), words)).append('\n'));
    Files.writeString(FILE, text);
  }

  /** Says what the table does not say, says wrongly, or says of an endpoint that is gone. */
  static List<String> differences(
      SortedMap<Endpoint, List<String>> answers, SortedMap<Endpoint, List<String>> table) {
    List<String> differences = new ArrayList<>();
    answers.forEach(
        (endpoint, verdicts) -> {
          List<String> expected = table.get(endpoint);
          if (expected == null) {
            differences.add("%s has no verdict; it answers %s".formatted(endpoint, verdicts));
          } else if (!expected.equals(verdicts)) {
            differences.add("%s answers %s, not %s".formatted(endpoint, verdicts, expected));
          }
        });
    table.keySet().stream()
        .filter(endpoint -> !answers.containsKey(endpoint))
        .forEach(endpoint -> differences.add(endpoint + " has a verdict, but is gone"));
    return differences;
  }

  static SortedMap<Endpoint, List<String>> read() throws IOException {
    SortedMap<Endpoint, List<String>> verdicts = new TreeMap<>();
    for (String line : Files.readAllLines(FILE)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        List<String> words = Arrays.asList(line.trim().split("\\s+", -1));
        verdicts.put(new Endpoint(words.get(0), words.get(1)), words.subList(2, words.size()));
      }
    }
    return verdicts;
  }

  /** Callers in the order of the columns, short enough for them. */
  private static List<String> headings() {
    return List.of("anon", "rep", "mngr", "admin", "rep*", "mngr*", "key", "token", "wrong");
  }

  private static String line(String method, String path, List<String> words) {
    List<String> columns = new ArrayList<>();
    words.forEach(word -> columns.add("%-6s".formatted(word)));
    return "%-7s %-96s %s".formatted(method, path, String.join("", columns)).stripTrailing();
  }
}
