package io.forecourt;

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
    if (args.length > 0 && args[0].equals(UnderstandCommand.NAME)) {
      System.exit(UnderstandCommand.run(args));
    }
    SpringApplication.run(Forecourt.class, args);
  }
}
