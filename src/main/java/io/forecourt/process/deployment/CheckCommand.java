package io.forecourt.process.deployment;

import io.forecourt.process.DecisionCheck;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.FileCheck;
import io.forecourt.process.deployment.check.ModelCheck;
import io.forecourt.process.deployment.check.ModelFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.modulith.NamedInterface;

/**
 * The command {@code check FOLDER…}: the rules of the deployment gate, applied to files. Needs
 * neither database nor network.
 */
@NamedInterface("check")
public final class CheckCommand {

  public static final String NAME = "check";

  /** Files larger than any model are not read. */
  private static final long LARGEST = 5_000_000;

  private static final String USAGE = "check FOLDER…   (or single files)";

  /**
   * @return exit status: 0; 1 with one line for each finding on standard output; 2 if a folder is
   *     missing
   */
  public static int run(String... arguments) throws IOException {
    List<Path> paths = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    if (paths.isEmpty()) {
      System.err.println(USAGE);
      return 2;
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        System.err.println("'" + path + "' does not exist.");
        return 2;
      }
    }
    List<String> findings = new ArrayList<>();
    List<ModelFile> files = read(paths, findings);
    try (GenericApplicationContext rules = rules()) {
      findings.addAll(check(rules).findings(files, ModelsInUse.packaged()));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    findings.stream().sorted().forEach(out::println);
    return findings.isEmpty() ? 0 : 1;
  }

  private static List<ModelFile> read(List<Path> paths, List<String> findings) throws IOException {
    List<ModelFile> files = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path file :
            all.filter(Files::isRegularFile).filter(CheckCommand::isShown).sorted().toList()) {
          if (Files.size(file) > LARGEST) {
            findings.add(file + ": It is larger than 1 MB. Split it.");
          } else {
            files.add(new ModelFile(file.toString().replace('\\', '/'), Files.readAllBytes(file)));
          }
        }
      }
    }
    return files;
  }

  private static boolean isShown(Path file) {
    return !file.getFileName().toString().startsWith(".");
  }

  /** The rules of all capabilities, without the rest of the application. */
  static GenericApplicationContext rules() {
    GenericApplicationContext context = new GenericApplicationContext();
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
    scanner.addIncludeFilter(new AssignableTypeFilter(FileCheck.class));
    scanner.addIncludeFilter(new AssignableTypeFilter(DecisionCheck.class));
    scanner.addIncludeFilter(new AssignableTypeFilter(DecisionContracts.class));
    scanner.scan("io.forecourt");
    context.refresh();
    return context;
  }

  static ModelCheck check(GenericApplicationContext rules) {
    return new ModelCheck(
        rules.getBeanProvider(FileCheck.class).orderedStream().toList(),
        rules.getBeanProvider(DecisionCheck.class).orderedStream().toList(),
        rules.getBeanProvider(DecisionContracts.class).orderedStream().toList());
  }

  private CheckCommand() {}
}
