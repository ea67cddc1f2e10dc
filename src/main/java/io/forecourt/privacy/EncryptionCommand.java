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
   * @return exit status: 0; 1 when it failed, with the reason; 2 when it was given anything else
   */
  public static int run(String... arguments) {
    CommandLine line = new CommandLine(arguments);
    if (!line.words().isEmpty()) {
      System.err.println(arguments[0] + " takes no arguments.");
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
      case ENCRYPT -> encrypt();
      case REKEY -> rekey();
      default -> decrypt();
    };
  }

  private String encrypt() {
    long changed = conversion.encrypt().changed();
    return String.format(
        Locale.US, "Encrypted %,d values with the key %s.", changed, conversion.keyId());
  }

  private String rekey() {
    long changed = opened(conversion.rekey(), "Keep all keys.");
    return String.format(
        Locale.US,
        "Re-encrypted %,d values with the key %s; no other key is needed.",
        changed,
        conversion.keyId());
  }

  private String decrypt() {
    long changed = opened(conversion.decrypt(), "They stay as they are.");
    return String.format(
        Locale.US, "Decrypted %,d values. Remove the key from the settings.", changed);
  }

  private static long opened(ContactConversion.Result result, String advice) {
    if (result.unopened() > 0) {
      throw new IllegalStateException(
          String.format(
              Locale.US,
              "Changed %,d values. %,d others do not open with the keys: they were altered. %s",
              result.changed(),
              result.unopened(),
              advice));
    }
    return result.changed();
  }
}
