package io.forecourt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** Accessibility violations that axe finds on a page. */
public final class Accessibility {

  /** Serious violations, by rule and element. */
  @SuppressWarnings("unchecked")
  public static List<String> violations(ChromeDriver browser, String selector) {
    browser.executeScript(axe());
    return (List<String>)
        browser.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(arguments[0], { resultTypes: ['violations'] }).then((found) => done(
              found.violations.filter((each) => ['serious', 'critical'].includes(each.impact))
                .flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html}`))))
              .catch((problem) => done([String(problem)]));
            """,
            selector);
  }

  private static String axe() {
    try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Accessibility() {}
}
