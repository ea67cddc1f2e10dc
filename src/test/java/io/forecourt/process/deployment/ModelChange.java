package io.forecourt.process.deployment;

import io.forecourt.process.deployment.check.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A change that an administrator could make to shipped files, as {@code src/test/resources/gate}
 * lists them.
 *
 * @param what in words
 * @param edits each with its file
 * @param finding part of the line that it gets; empty if it is harmless
 */
record ModelChange(String what, List<Map<String, Object>> edits, String finding) {

  static List<ModelChange> in(String resource) {
    try {
      String text = Files.readString(Path.of("src/test/resources/gate", resource));
      List<Map<String, Object>> all = new Yaml().load(text);
      return all.stream().map(ModelChange::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static ModelChange of(Map<String, Object> entry) {
    List<Map<String, Object>> edits =
        entry.containsKey("files")
            ? (List<Map<String, Object>>) entry.get("files")
            : List.of(entry);
    return new ModelChange(
        (String) entry.get("what"), edits, (String) entry.getOrDefault("finding", ""));
  }

  /** Returns the changed files. */
  List<ModelFile> files() {
    List<ModelFile> files = new ArrayList<>();
    edits.forEach(
        edit -> {
          String name = (String) edit.get("file");
          String content =
              edit.containsKey("content")
                  ? (String) edit.get("content")
                  : new ModelEdits(shipped((String) edit.getOrDefault("like", name))).apply(edit);
          files.add(new ModelFile(name, content.getBytes(StandardCharsets.UTF_8)));
        });
    return files;
  }

  String fileName() {
    return (String) edits.get(0).get("file");
  }

  /** Wording changes often, so that its cases begin from copies. */
  private static String shipped(String name) {
    return Stream.of("src/test/resources/gate/wording", "processes", "processes/messages", "forms")
        .map(folder -> Path.of(folder, name))
        .filter(Files::exists)
        .findFirst()
        .map(
            file -> {
              try {
                return Files.readString(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .orElseThrow(() -> new IllegalArgumentException("There is no " + name + "."));
  }

  @Override
  public String toString() {
    return what + " (" + fileName() + ")";
  }
}
