package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The chat window on a dealer's site of another origin, and the page that plays a buyer. */
class ChatIT {

  private static final String VIN = "4T1K61AK1RU412345";
  private static final RunningForecourt FORECOURT = SharedForecourt.get();

  private static HttpServer site;
  private static HttpServer otherSite;

  private ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    site = site(SharedForecourt.DEALER_PORT);
    otherSite = site(0);
  }

  @AfterAll
  static void stop() {
    site.stop(0);
    otherSite.stop(0);
  }

  @AfterEach
  void quit() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  void shouldAnswerOnTheDealersSiteAndKnowTheVisitorAgain() {
    visit(site, 1200, 800, "?utm_source=spring-mail");
    open();
    write("Is this one still available? <img src=x onerror=\"document.title='broken'\"> ${7*7}");
    awaitWords("$28,995");

    write("about 450 a month, no trade in");
    awaitWords("When would you like");

    assertThat(words()).contains("<img src=x", "${7*7}");
    assertThat(browser.getTitle()).isEqualTo("The dealer");
    assertThat(browser.manage().getCookies()).isEmpty();
    assertThat(browser.executeScript("return document.cookie")).isEqualTo("");
    assertThat(find("chat-window").getCssValue("font-family")).contains("system-ui");

    String lead =
        FORECOURT
            .database()
            .sql(
                "select channel || ' ' || visits || ' ' || vehicle_pages from forecourt.lead"
                    + " where source = 'spring-mail'")
            .query(String.class)
            .single();
    assertThat(lead).isEqualTo("CHAT 1 1");

    browser.navigate().refresh();
    open();
    awaitWords("$28,995");
    awaitWords("When would you like");
    assertThat(words()).contains("about 450 a month");
  }

  @Test
  void shouldWorkWithTheKeyboardAlone() {
    visit(site, 1200, 800, "");
    WebElement launch = find("chat-open");
    browser.executeScript("arguments[0].focus()", launch);
    launch.sendKeys(Keys.ENTER);
    assertThat(focused()).isEqualTo("chat-text");

    find("chat-text").sendKeys("What are your hours?", Keys.ENTER);
    awaitWords("We're open");

    find("chat-text").sendKeys(Keys.ESCAPE);
    assertThat(find("chat-window").isDisplayed()).isFalse();
    assertThat(focused()).isEqualTo("chat-open");
    assertThat(find("chat-window").getDomAttribute("role")).isEqualTo("dialog");
    assertThat(find("chat-messages").getDomAttribute("aria-live")).isEqualTo("polite");
  }

  @Test
  void shouldFillAPhone() {
    visit(site, 390, 844, "");
    browser.manage().window().setSize(new Dimension(390, 844));
    open();
    write("Do you have a red truck?");
    awaitWords("automated assistant");

    long width = (Long) browser.executeScript("return window.innerWidth");
    Rectangle window = find("chat-window").getRect();
    Rectangle send = find("chat-send").getRect();
    assertThat((long) window.getWidth()).isEqualTo(width);
    assertThat((long) send.getX() + send.getWidth()).isLessThanOrEqualTo(width);
    assertThat(send.getHeight()).isGreaterThanOrEqualTo(44);
    assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo(width);
  }

  @Test
  void shouldNotChatOnASiteThatIsNotAllowed() {
    visit(otherSite, 1200, 800, "");
    open();

    awaitWords("available right now");
  }

  @Test
  void shouldShowANewcomerHowALeadFills() {
    browser = Browser.open(1200, 850);
    browser.get(FORECOURT.address() + "/phone");
    play("Is the 2024 Camry XSE still there?", "$28,995");
    play("around 450 a month", "trade in");
    play("no trade", "When would you like");
    play("within the next two weeks", "cash, finance or lease");
    play("finance", "best reach you");
    play("call me after 6pm", "that's all I need");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(page("phone-complete").getText()).isEqualTo("6 of 6");
              assertThat(
                      page("phone-stage").findElement(By.cssSelector("[aria-current]")).getText())
                  .isEqualTo("Handoff");
            });
    assertThat(page("phone-fact-vehicle").getText()).isEqualTo("2024 Toyota Camry XSE");
    assertThat(page("phone-fact-budget").getText()).isEqualTo("up to $450 a month");
    assertThat(page("phone-score").getText()).matches("\\d+ \\(.*\\)");
  }

  private void play(String text, String answer) {
    page("phone-text").sendKeys(text, Keys.ENTER);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(page("phone-messages").getText()).contains(answer));
  }

  private WebElement page(String id) {
    return browser.findElement(By.cssSelector("[data-testid='" + id + "']"));
  }

  private void visit(HttpServer where, int width, int height, String query) {
    browser = Browser.open(width, height);
    browser.get("http://localhost:%d/%s".formatted(where.getAddress().getPort(), query));
    awaitButton();
  }

  /** The page does not wait for the modules of the chat. */
  private void awaitButton() {
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptionsInstanceOf(WebDriverException.class)
        .until(() -> find("chat-open").isDisplayed());
  }

  private void open() {
    awaitButton();
    find("chat-open").click();
  }

  private void write(String text) {
    find("chat-text").sendKeys(text, Keys.ENTER);
  }

  private void awaitWords(String words) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(words()).contains(words));
  }

  private String words() {
    return find("chat-messages").getText();
  }

  private String focused() {
    return (String)
        browser.executeScript(
            "return document.querySelector('[data-testid=forecourt-chat]').shadowRoot"
                + ".activeElement?.dataset.testid");
  }

  private WebElement find(String id) {
    SearchContext shadow =
        browser.findElement(By.cssSelector("[data-testid='forecourt-chat']")).getShadowRoot();
    return shadow.findElement(By.cssSelector("[data-testid='" + id + "']"));
  }

  /** A dealer's page whose own styles would disturb any guest. */
  private static HttpServer site(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page =
              """
              <!DOCTYPE html><html><head><title>The dealer</title>
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <style>* { font-family: fantasy !important } button, section { display: none }</style>
              <script type="application/ld+json">
              {"@type": "Car", "vehicleIdentificationNumber": "%s"}</script></head>
              <body><h1>2024 Toyota Camry XSE</h1>
              <script src="%s/chat.js" data-store="riverside" defer></script></body></html>
              """
                  .formatted(VIN, FORECOURT.address())
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().put("Content-Type", List.of("text/html"));
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return server;
  }
}
