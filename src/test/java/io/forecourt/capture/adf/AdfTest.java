package io.forecourt.capture.adf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.capture.CharsetDetection;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Every quirk of real ADF becomes a lead with the right fields, or an item that a person sees. */
@ForecourtTest
class AdfTest {

  private static final AtomicInteger NUMBER = new AtomicInteger(2_200_000);

  @Autowired private Callers callers;
  @Autowired private Showroom showroom;

  @Test
  void shouldReadAWholeProspect() {
    JsonNode lead =
        lead(
            """
            <?xml version="1.0"?><?adf version="1.0"?>
            <adf><prospect status="new"><id sequence="1" source="CarPortal">4711-%1$s</id>
            <requestdate>2026-03-11T09:30:00-05:00</requestdate>
            <vehicle interest="buy" status="used"><year>2024</year><make>Toyota</make>
              <model>Camry</model><trim>XSE</trim><stock>R2001</stock>
              <finance><method>finance</method><amount type="monthly" limit="maximum">$450.00</amount></finance></vehicle>
            <vehicle interest="trade-in"><year>2015</year><make>Honda</make><model>Civic</model>
              <odometer units="mi">88,000</odometer><condition>good</condition></vehicle>
            <customer><contact><name part="first">Ada</name><name part="last">Hill</name>
              <email>Ada.%1$s@Example.com</email>
              <phone type="cellphone" time="evening" preferredcontact="1">515-%1$s</phone>
              <address><postalcode>50312</postalcode></address></contact>
              <timeframe><description>Within 2 weeks</description></timeframe>
              <comments>Is it still there?</comments></customer>
            <vendor><vendorname>Riverside</vendorname></vendor>
            <provider><name>Some Provider</name></provider></prospect></adf>
            """);

    assertThat(lead.get("source").asText()).isEqualTo("CarPortal");
    assertThat(lead.get("externalId").asText()).startsWith("4711-");
    assertThat(lead.get("providerRequestedAt").asText()).isEqualTo("2026-03-11T14:30:00Z");
    assertThat(lead.at("/customer/fullName").asText()).isEqualTo("Ada Hill");
    assertThat(lead.at("/customer/phones/0/type").asText()).isEqualTo("mobile");
    assertThat(lead.at("/facts/vehicle/stockNumber").asText()).isEqualTo("R2001");
    assertThat(lead.at("/facts/budget/monthlyMax").asInt()).isEqualTo(450);
    assertThat(lead.at("/facts/tradeIn/mileage").asInt()).isEqualTo(88_000);
    assertThat(lead.at("/facts/tradeIn/condition").asText()).isEqualTo("good");
    assertThat(lead.at("/facts/timeline/bucket").asText()).isEqualTo("WITHIN_30_DAYS");
    assertThat(lead.at("/facts/financing").asText()).isEqualTo("FINANCE");
    assertThat(lead.at("/facts/contact/from").asText()).isEqualTo("17:00");
    assertThat(lead.get("factsComplete").asInt()).isEqualTo(6);
    assertThat(lead.at("/transcript/0/text").asText()).isEqualTo("Is it still there?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?ADF VERSION \"1.0\"?><?XML VERSION \"1.0\"?>",
        "<?adf version=\"1.0\"?><?xml version=\"1.0\"?>",
        "   \n<?xml version=\"1.0\" encoding=\"utf-16\"?>",
        "\uFEFF<?xml version=\"1.0\"?>",
        "From: leads@portal.example\nSubject: New lead\n\n",
        ""
      })
  void shouldReadPastABrokenProlog(String prolog) {
    JsonNode lead = lead(prolog + prospect("<name part=\"full\">Ada Hill</name>", "", ""));

    assertThat(lead.at("/customer/lastName").asText()).isEqualTo("Hill");
    assertThat(lead.at("/facts/vehicle/model").asText()).isEqualTo("CR-V");
  }

  @Test
  void shouldReadUnquotedAttributesBareAmpersandsAndEntities() {
    JsonNode lead =
        lead(
            prospect(
                "<name part=full>Bob&nbsp;Jones & Sons</name>",
                "<comments>price & payment < $400?</comments>",
                ""));

    assertThat(lead.at("/customer/firstName").asText()).isEqualTo("Bob");
    assertThat(lead.at("/transcript/0/text").asText()).contains("price & payment");
  }

  @Test
  void shouldFindWordsAndConsentInOddPlaces() {
    JsonNode lead =
        lead(
            prospect(
                "<name part=\"full\">Ada Hill</name>",
                "<comment><![CDATA[First line<br />Email Opt-In: Yes]]></comment>",
                ""));

    assertThat(lead.at("/transcript/0/text").asText()).isEqualTo("First line\nEmail Opt-In: Yes");
  }

  @Test
  void shouldTakeTheProviderOutsideTheProspectForTheSource() {
    JsonNode lead =
        lead(
            prospect("<name part=\"full\">Ada Hill</name>", "", "")
                .replace("</adf>", "<provider><name>Outside Inc</name></provider></adf>"));

    assertThat(lead.get("source").asText()).isEqualTo("Outside Inc");
  }

  @Test
  void shouldNotTakeTheLeadTypeForAnIdNorAPlaceholderForAName() {
    JsonNode lead =
        lead(
            prospect(
                "<name part=\"full\">Name Unknown</name>",
                "",
                "<id source=\"leadtype\">Email</id>"));

    assertThat(lead.has("externalId")).isFalse();
    assertThat(lead.at("/customer/fullName").asText()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"03/11/26", "2026-03-11", "2026-03-11T10:00:00", "2026-03-11T10:00:00-05:0"})
  void shouldReadDatesAsTheyAreWritten(String date) {
    JsonNode lead =
        lead(
            prospect(
                "<name part=\"full\">Ada Hill</name>",
                "",
                "<requestdate>" + date + "</requestdate>"));

    assertThat(lead.get("providerRequestedAt").asText()).startsWith("2026-03-11");
  }

  @Test
  void shouldTellATradeInFromTheCarWantedInAnyOrder() {
    String adf = prospect("<name part=\"full\">Ada Hill</name>", "", "");
    String trade =
        "<vehicle interest=\"trade-in\" status=\"USED\"><make>Ford</make><model>Focus</model></vehicle>";

    JsonNode before = lead(adf.replace("<vehicle", trade + "<vehicle"));
    assertThat(before.at("/facts/vehicle/model").asText()).isEqualTo("CR-V");
    assertThat(before.at("/facts/tradeIn/model").asText()).isEqualTo("Focus");

    JsonNode only =
        lead(
            prospect("<name part=\"full\">Eve Hill</name>", "", "")
                .replaceAll("(?s)<vehicle.*</vehicle>", trade));
    assertThat(only.get("facts").has("vehicle")).isFalse();
    assertThat(only.at("/facts/tradeIn/has").asBoolean()).isTrue();
  }

  @Test
  void shouldReadEveryProspectOfABody() {
    String two =
        prospect("<name part=\"full\">Ada Hill</name>", "", "").replace("</adf>", "")
            + "<prospect></prospect>"
            + prospect("<name part=\"full\">Eve Stone</name>", "", "").replace("<adf>", "");

    JsonNode answer = showroom.read(send(two).getBody());

    assertThat(answer.get("leads")).hasSize(2);
    assertThat(answer.get("intake")).hasSize(1);
  }

  @Test
  void shouldJoinAResend() {
    String adf = prospect("<name part=\"full\">Ada Hill</name>", "", "");
    String first = showroom.read(send(adf).getBody()).at("/leads/0/id").asText();

    JsonNode again =
        showroom.read(send(adf.replace("<prospect>", "<prospect status=\"resend\">")).getBody());

    assertThat(again.at("/leads/0/id").asText()).isEqualTo(first);
    assertThat(again.at("/leads/0/joined").asBoolean()).isTrue();
  }

  @Test
  void shouldReadNeitherFilesNorBombs() {
    String attack =
        "<!DOCTYPE adf [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaa\"><!ENTITY b"
            + " \"&a;&a;&a;&a;\">]>";
    JsonNode lead = lead(attack + prospect("<name part=\"full\">Ada &x;&b;</name>", "", ""));

    assertThat(lead.at("/customer/fullName").asText()).doesNotContain("aaaa").contains("&x;");
  }

  @Test
  void shouldReadPortalMailsInLabelsAndValues() {
    String number = number();
    JsonNode lead =
        lead(
            """
            You have a new lead from CarGurus
            First Name: Tom
            Last Name: Reed
            Email: tom%1$s@example.com
            Telephone: (515) %1$s
            Postal code: 50310
            Comments: Is the truck still there?
            I can come Saturday.
            Listing VIN: 1FTFW3L50PF512377
            Stock Number: R2002
            Listed Price: $46,995
            """
                .formatted(number));

    assertThat(lead.get("channel").asText()).isEqualTo("EMAIL");
    assertThat(lead.at("/customer/fullName").asText()).isEqualTo("Tom Reed");
    assertThat(lead.at("/facts/vehicle/vin").asText()).isEqualTo("1FTFW3L50PF512377");
    assertThat(lead.at("/transcript/0/text").asText()).contains("I can come Saturday.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "<adf></adf>",
        "<<<>>>&&&",
        "Caller Id: None\nDuration: 12",
        "<adf><prospect/></adf>"
      })
  void shouldShowToAPersonWhatItCannotRead(String body) {
    ResponseEntity<String> answer = send(body);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(showroom.read(answer.getBody()).at("/intake/id").asText()).hasSize(36);
  }

  @Test
  void shouldSayWhatIsWrongWithNothingAndWithTooMuch() {
    assertThat(send("  \n").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(send("x".repeat(600_000)).getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
  }

  @Test
  void shouldReadOtherEncodings() {
    byte[] latin =
        "<adf><prospect><customer><contact><name>Ren\u00e9</name>"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(CharsetDetection.decode(latin)).contains("Ren\u00e9");
    assertThat(CharsetDetection.decode("<adf>\u00e9".getBytes(StandardCharsets.UTF_16)))
        .contains("\u00e9");
  }

  private String prospect(String name, String words, String more) {
    return """
    <adf><prospect>%s<vehicle interest="buy" status="Used"><year>2021</year><make>Honda</make>
    <model>CR-V</model><vin></vin><stock></stock><price>0.00</price></vehicle>
    <customer><contact>%s<phone type="home">515-%s</phone></contact>%s</customer></prospect></adf>"""
        .formatted(more, name, number(), words);
  }

  private static String number() {
    String digits = String.valueOf(NUMBER.incrementAndGet());
    return digits.substring(0, 3) + "-" + digits.substring(3);
  }

  private ResponseEntity<String> send(String body) {
    return callers.machinePosts(
        "/api/stores/riverside/leads/adf",
        new MediaType("application", "x-adf+xml", StandardCharsets.UTF_8),
        body,
        Map.of());
  }

  private JsonNode lead(String body) {
    ResponseEntity<String> answer = send(body.formatted(number()));
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    return showroom.lead(
        UUID.fromString(showroom.read(answer.getBody()).at("/leads/0/id").asText()));
  }
}
