package io.forecourt;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tasklist as one person has it open. */
final class TasklistPage implements AutoCloseable {

  private final ChromeDriver browser;
  private final WebDriverWait wait;
  private int taps;

  TasklistPage(RunningForecourt forecourt, String person, int width, int height) {
    this(forecourt, "/", person, width, height);
  }

  /** As by a link from an alert, with the login on the way. */
  static TasklistPage ofLink(RunningForecourt forecourt, String path, String person) {
    TasklistPage page = new TasklistPage(forecourt, path, person, 1500, 1000);
    page.find("lead-brief");
    return page;
  }

  private TasklistPage(
      RunningForecourt forecourt, String path, String person, int width, int height) {
    browser = Browser.open(width, height);
    // A window of its own is never as narrow as a phone.
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    wait = new WebDriverWait(browser, Duration.ofSeconds(40));
    wait.ignoring(StaleElementReferenceException.class);
    browser.get(forecourt.address() + path);
    browser.findElement(By.id("username")).sendKeys(person);
    browser.findElement(By.id("password")).sendKeys(RunningForecourt.PASSWORD);
    browser.findElement(By.cssSelector("button")).click();
    wait.until(ExpectedConditions.elementToBeClickable(By.partialLinkText("My next")));
  }

  ChromeDriver browser() {
    return browser;
  }

  /** Opens one of the lists. */
  TasklistPage list(String name) {
    wait.until(ExpectedConditions.elementToBeClickable(By.partialLinkText(name))).click();
    return this;
  }

  /** Names on the cards, from the top. */
  List<String> cards() {
    wait.until(ExpectedConditions.presenceOfElementLocated(at("lead-card")));
    return browser.findElements(By.cssSelector("[data-testid='lead-card'] b")).stream()
        .map(WebElement::getText)
        .toList();
  }

  /** Opens the first task of this buyer in the list that is shown. */
  TasklistPage open(String name) {
    WebElement card =
        wait.until(
            page ->
                page.findElements(at("lead-card")).stream()
                    .filter(each -> each.getText().contains(name))
                    .findFirst()
                    .orElse(null));
    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", card);
    card.click();
    taps++;
    wait.until(ExpectedConditions.presenceOfElementLocated(at("lead-brief")));
    wait.until(
        ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".lead-tab h3"), name));
    return this;
  }

  WebElement find(String id) {
    return wait.until(ExpectedConditions.elementToBeClickable(at(id)));
  }

  /** Presses until it was not drawn anew under the finger. */
  TasklistPage press(String id) {
    wait.until(
        page -> {
          WebElement element = page.findElement(at(id));
          browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
          element.click();
          return true;
        });
    taps++;
    return this;
  }

  /** Taps on cards and buttons since this was asked last. */
  int takeTaps() {
    int counted = taps;
    taps = 0;
    return counted;
  }

  TasklistPage type(String id, String text) {
    find(id).sendKeys(text);
    return this;
  }

  TasklistPage awaitText(String id, String text) {
    wait.until(ExpectedConditions.textToBePresentInElementLocated(at(id), text));
    return this;
  }

  TasklistPage tab(String name) {
    wait.until(ExpectedConditions.elementToBeClickable(By.linkText(name))).click();
    return this;
  }

  String text() {
    return browser.findElement(By.tagName("body")).getText();
  }

  WebDriverWait until() {
    return wait;
  }

  private static By at(String id) {
    return By.cssSelector("[data-testid='" + id + "']");
  }

  @Override
  public void close() {
    browser.quit();
  }
}
