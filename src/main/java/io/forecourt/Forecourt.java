package io.forecourt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs a dealership's leads as processes that the dealership can read, run and redesign. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Forecourt {

  public static void main(String[] args) {
    SpringApplication.run(Forecourt.class, args);
  }
}
