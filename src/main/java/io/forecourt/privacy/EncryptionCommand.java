package io.forecourt.privacy;

import io.forecourt.database.CommandLine;
import io.forecourt.database.ConfiguredDatabase;
import io.forecourt.platform.ContactConversion;
import io.forecourt.platform.EncryptionKeys;
import java.sql.Connection;
import java.util.Locale;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** {@code encrypt}, {@code decrypt} and {@code rekey}: contact data that is stored already. */
public final class EncryptionCommand {

  public static final String ENCRYPT = "encrypt";
  public static final String DECRYPT = "decrypt";
  public static final String REKEY = "rekey";

  private final String name;
  private final ContactConversion conversion;

  EncryptionCommand(String name, ContactConversion conversion) {
    this.name = name;
    this.conversion = conversion;
  }

  /**
   * @return exit status: 0; 1 when it failed, with the reason; 2 when there are words too many
   */
  public static int run(String... arguments) {
    CommandLine line = new CommandLine(arguments);
    if (!line.words().isEmpty()) {
      System.err.println(arguments[0]);
      return 2;
    }
    return CommandLine.statusOf(
        () -> {
          ConfigurableEnvironment settings = line.settings();
          EncryptionKeys keys = EncryptionKeys.of(settings);
          try (ConfiguredDatabase database = ConfiguredDatabase.open(settings);
              Connection connection = database.dataSource().getConnection()) {
            System.out.println(
                new EncryptionCommand(
                        arguments[0],
                        new ContactConversion(
                            new SingleConnectionDataSource(connection, true), keys))
                    .execute());
          }
        });
  }

  /**
   * Does what the name says and returns what to print.
   *
   * @throws IllegalStateException if values do not open with the keys, once all others are done
   */
  String execute() {
    return switch (name) {
      case ENCRYPT ->
          said("Encrypted %,d values with the key %s.", conversion.encrypt(), conversion.keyId());
      case REKEY ->
          said(
              "Encrypted %,d values anew with the key %s; no other key is needed.",
              whole(conversion.rekey(), "Keep all keys."), conversion.keyId());
      default ->
          said(
              "Decrypted %,d values. Remove the key from the settings.",
              whole(conversion.decrypt(), "They stay as they are."));
    };
  }

  private static ContactConversion.Result whole(ContactConversion.Result result, String advice) {
    if (result.unopened() > 0) {
      throw new IllegalStateException(
          said("Changed %,d values.", result)
              + " %,d others do not open with the keys: they were altered. %s"
                  .formatted(result.unopened(), advice));
    }
    return result;
  }

  private static String said(String words, ContactConversion.Result result, String... more) {
    return more.length == 0
        ? words.formatted(result.changed())
        : String.format(Locale.ROOT, words, result.changed(), more[0]);
  }
}
