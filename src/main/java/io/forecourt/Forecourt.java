package io.forecourt;

import io.forecourt.access.KeyCommand;
import io.forecourt.database.backup.BackupCommand;
import io.forecourt.database.backup.RestoreCommand;
import io.forecourt.privacy.EncryptionCommand;
import io.forecourt.process.deployment.CheckCommand;
import io.forecourt.understanding.UnderstandCommand;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs a dealership's leads as processes that the dealership can read, run and redesign. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Forecourt {

  public static void main(String[] args) throws IOException {
    switch (args.length == 0 ? "" : args[0]) {
      case UnderstandCommand.NAME -> System.exit(UnderstandCommand.run(args));
      case BackupCommand.NAME -> System.exit(BackupCommand.run(args));
      case RestoreCommand.NAME -> System.exit(RestoreCommand.run(args));
      case CheckCommand.NAME -> System.exit(CheckCommand.run(args));
      case KeyCommand.NAME -> System.exit(KeyCommand.run(args));
      case EncryptionCommand.ENCRYPT, EncryptionCommand.DECRYPT, EncryptionCommand.REKEY ->
          System.exit(EncryptionCommand.run(args));
      default -> SpringApplication.run(Forecourt.class, args);
    }
  }
}
