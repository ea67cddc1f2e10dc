package io.forecourt.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The words after {@code java -jar forecourt.jar}: a command, one file, and settings such as {@code
 * --forecourt.data-dir=…}.
 */
public final class CommandLine {

  private final String[] arguments;
  private final DefaultApplicationArguments parsed;

  public CommandLine(String... arguments) {
    this.arguments = arguments;
    this.parsed = new DefaultApplicationArguments(arguments);
  }

  /** Empty unless there is exactly one file. */
  public Optional<Path> file() {
    List<String> words = parsed.getNonOptionArgs();
    return words.size() == 2 ? Optional.of(Path.of(words.get(1))) : Optional.empty();
  }

  /** Returns all words after the command. */
  public List<String> words() {
    List<String> words = parsed.getNonOptionArgs();
    return words.subList(Math.min(1, words.size()), words.size());
  }

  public boolean has(String option) {
    return parsed.containsOption(option);
  }

  /** Returns the settings as the application would read them: files, environment, command line. */
  public ConfigurableEnvironment settings() {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    LoggingSystem logging = LoggingSystem.get(CommandLine.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(environment), null, null);
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    ConfigurationPropertySources.attach(environment);
    return environment;
  }

  public static ObjectMapper json() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .build();
  }

  /** What a command does; it may fail in the ways of files and databases. */
  public interface Action {
    void run() throws IOException, SQLException;
  }

  /**
   * Runs an action and prints the message of a failure.
   *
   * @return exit status: 0, or 1 where it failed or was refused
   */
  public static int statusOf(Action action) {
    try {
      action.run();
      return 0;
    } catch (IOException
        | SQLException
        | IllegalStateException
        | UncheckedIOException
        | NestedRuntimeException
        | FlywayException e) {
      System.err.println(e.getMessage());
      if (e.getCause() != null) {
        System.err.println(e.getCause().getMessage());
      }
      return 1;
    }
  }
}
