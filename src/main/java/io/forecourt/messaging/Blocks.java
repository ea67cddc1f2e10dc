package io.forecourt.messaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The approved blocks that come with the processes, from {@code processes/messages}. */
@Component
class Blocks {

  private static final String VERSION = "version:";

  private final Map<String, Block> byName;

  Blocks() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:processes/messages/*.txt");
    this.byName =
        Stream.of(files)
            .map(Blocks::read)
            .collect(Collectors.toMap(Block::name, Function.identity()));
  }

  Optional<Block> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The first line says the version, the rest is the wording. */
  private static Block read(Resource file) {
    try {
      List<String> lines = file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
      int version = Integer.parseInt(lines.get(0).substring(VERSION.length()).trim());
      String name = String.valueOf(file.getFilename()).replace(".txt", "");
      return new Block(name, version, lines.subList(1, lines.size()));
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(file.getDescription() + " is not a message block.", e);
    }
  }
}
