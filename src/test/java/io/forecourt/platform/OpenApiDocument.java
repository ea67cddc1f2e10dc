package io.forecourt.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The checked-in OpenAPI document. */
record OpenApiDocument(JsonNode root) {

  static final Path FILE = Path.of("docs/openapi.yaml");

  /** A call of the document. */
  record Operation(String method, String path, JsonNode node) {

    boolean accepts(String scheme) {
      return node.at("/security").findValue(scheme) != null;
    }

    boolean isForAdministrators() {
      return node.at("/tags/0").asText().equals(ApiTags.ADMINISTRATORS);
    }

    boolean isOpen() {
      return node.at("/security").isEmpty();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static OpenApiDocument read() throws IOException {
    return new OpenApiDocument(new YAMLMapper().readTree(Files.readString(FILE)));
  }

  static List<Operation> operations() throws IOException {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : read().root().at("/paths").properties()) {
      for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
        String method = call.getKey().toUpperCase(Locale.ROOT);
        operations.add(new Operation(method, path.getKey(), call.getValue()));
      }
    }
    return operations;
  }
}
