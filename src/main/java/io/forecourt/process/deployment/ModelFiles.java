package io.forecourt.process.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * The diagrams, decisions and forms that come with the application or lie beside it.
 *
 * @param origin where they were found
 * @param contents by relative name, such as {@code processes/lead-lifecycle.bpmn}
 */
record ModelFiles(Origin origin, Map<String, byte[]> contents) {

  private static final List<String> FOLDERS = List.of("processes", "forms");
  private static final Set<String> KINDS = Set.of("bpmn", "dmn", "form", "yaml");

  /** Later ones win over earlier ones; what came from elsewhere (the Modeler) over both. */
  enum Origin {
    JAR("forecourt jar"),
    FOLDER("forecourt folder");

    final String source;

    Origin(String source) {
      this.source = source;
    }

    /**
     * Returns whether a version with this deployment source must not be replaced by these files.
     */
    boolean yieldsTo(String deployedSource) {
      boolean ours = Stream.of(values()).anyMatch(origin -> origin.source.equals(deployedSource));
      return !ours || (this == JAR && FOLDER.source.equals(deployedSource));
    }
  }

  /** The folders below {@code home} where they exist, else the copies in the jar. */
  static ModelFiles in(Path home) {
    try {
      boolean folders =
          FOLDERS.stream().allMatch(folder -> Files.isDirectory(home.resolve(folder)));
      return folders
          ? new ModelFiles(Origin.FOLDER, fromFolders(home))
          : new ModelFiles(Origin.JAR, fromJar());
    } catch (IOException e) {
      throw new UncheckedIOException("The diagrams in " + home + " cannot be read.", e);
    }
  }

  /** Returns the copies in the jar. */
  static ModelFiles inJar() {
    try {
      return new ModelFiles(Origin.JAR, fromJar());
    } catch (IOException e) {
      throw new UncheckedIOException("The diagrams in the jar cannot be read.", e);
    }
  }

  private static Map<String, byte[]> fromFolders(Path home) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(home.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = home.relativize(file).toString().replace('\\', '/');
          if (isModel(name)) {
            found.put(name, Files.readAllBytes(file));
          }
        }
      }
    }
    return found;
  }

  private static Map<String, byte[]> fromJar() throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    for (String folder : FOLDERS) {
      String pattern = "classpath*:" + folder + "/**/*.*";
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        String url = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
        String name = url.substring(url.lastIndexOf("/" + folder + "/") + 1);
        if (isModel(name)) {
          found.put(name, file.getContentAsByteArray());
        }
      }
    }
    return found;
  }

  private static boolean isModel(String name) {
    return KINDS.contains(String.valueOf(StringUtils.getFilenameExtension(name)));
  }
}
