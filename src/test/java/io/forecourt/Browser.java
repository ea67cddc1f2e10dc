package io.forecourt;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A real browser; a test that needs one is skipped, with a line that says so, where it is missing.
 */
public final class Browser {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  public static ChromeDriver open(int width, int height) {
    assumeThat(CHROMIUM).as("Browser tests are skipped: there is no " + CHROMIUM).exists();
    assumeThat(DRIVER).as("Browser tests are skipped: there is no " + DRIVER).exists();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=%d,%d".formatted(width, height));
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options);
  }

  private Browser() {}
}
