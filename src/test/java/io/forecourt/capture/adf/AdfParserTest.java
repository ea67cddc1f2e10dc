package io.forecourt.capture.adf;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.capture.ContactNormalizer;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Facts;
import io.forecourt.store.Store;
import io.forecourt.store.StoreTables;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every quirk of real ADF becomes an inquiry with the right fields, or a part to review. */
class AdfParserTest {

  private static final Instant WEDNESDAY = Instant.parse("2026-03-11T15:00:00Z");
  private static final String ADA = "<name part=\"full\">Ada Hill</name>";

  private final Store store = StoreTables.stores().get("riverside");
  private final AdfParser parser =
      new AdfParser(new AdfFactsParser(Clock.fixed(WEDNESDAY, ZoneOffset.UTC)));

  @Test
  void shouldReadAWholeProspect() {
    Inquiry inquiry =
        parseOne(
            """
            <?xml version="1.0"?><?adf version="1.0"?>
            <adf><prospect status="new"><id sequence="1" source="CarPortal">4711-1</id>
            <requestdate>2026-03-11T09:30:00-05:00</requestdate>
            <vehicle interest="buy" status="used"><year>2024</year><make>Toyota</make>
              <model>Camry</model><trim>XSE</trim><stock>R2001</stock>
              <finance><method>finance</method>
                <amount type="monthly" limit="maximum">$450.00</amount></finance></vehicle>
            <vehicle interest="trade-in"><year>2015</year><make>Honda</make><model>Civic</model>
              <odometer units="mi">88,000</odometer><condition>good</condition></vehicle>
            <customer><contact><name part="first">Ada</name><name part="last">Hill</name>
              <email>Ada.1@Example.com</email>
              <phone type="cellphone" time="evening" preferredcontact="1">515-220-0001</phone>
              <address><postalcode>50312</postalcode></address></contact>
              <timeframe><description>Within 2 weeks</description></timeframe>
              <comments>Is it still there?</comments></customer>
            <vendor><vendorname>Riverside</vendorname></vendor>
            <provider><name>Some Provider</name></provider></prospect></adf>
            """);

    assertThat(inquiry.source()).isEqualTo("CarPortal");
    assertThat(inquiry.externalId()).contains("4711-1");
    assertThat(inquiry.requestedAt()).contains(Instant.parse("2026-03-11T14:30:00Z"));
    assertThat(inquiry.contact().firstName()).contains("Ada");
    assertThat(inquiry.contact().lastName()).contains("Hill");
    assertThat(inquiry.contact().postalCode()).contains("50312");
    assertThat(inquiry.contact().phones())
        .containsExactly(new Inquiry.Phone("515-220-0001", "mobile"));
    assertThat(ContactNormalizer.emails(inquiry.contact())).containsExactly("ada.1@example.com");
    Facts facts = inquiry.facts();
    assertThat(facts.vehicle().stockNumber()).isEqualTo("R2001");
    assertThat(facts.budget().monthlyMax()).isEqualByComparingTo("450");
    assertThat(facts.tradeIn().mileage()).isEqualTo(88_000);
    assertThat(facts.tradeIn().condition()).isEqualTo("good");
    assertThat(facts.timeline().bucket()).isEqualTo(Facts.Timeline.Bucket.WITHIN_30_DAYS);
    assertThat(facts.financing()).isEqualTo(Facts.Financing.FINANCE);
    assertThat(facts.contact().from()).isEqualTo("17:00");
    assertThat(facts.complete()).isEqualTo(6);
    assertThat(inquiry.comments()).contains("Is it still there?");
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
    Inquiry inquiry = parseOne(prolog + prospect(ADA, "", ""));

    assertThat(inquiry.contact().lastName()).contains("Hill");
    assertThat(inquiry.facts().vehicle().model()).isEqualTo("CR-V");
  }

  @Test
  void shouldReadUnquotedAttributesBareAmpersandsAndEntities() {
    Inquiry inquiry =
        parseOne(
            prospect(
                "<name part=full>Bob&nbsp;Jones & Sons</name>",
                "<comments>price & payment < $400?</comments>",
                ""));

    assertThat(inquiry.contact().firstName()).contains("Bob");
    assertThat(inquiry.comments())
        .hasValueSatisfying(text -> assertThat(text).contains("price & payment"));
  }

  @Test
  void shouldFindCommentsAndConsentInOddPlaces() {
    Inquiry inquiry =
        parseOne(
            prospect(ADA, "<comment><![CDATA[First line<br />Email Opt-In: Yes]]></comment>", ""));

    assertThat(inquiry.comments()).contains("First line\nEmail Opt-In: Yes");
    assertThat(inquiry.consent().map(Inquiry.Consent::text)).contains("Email Opt-In: Yes");
  }

  @Test
  void shouldTakeTheProviderOutsideTheProspectForTheSource() {
    Inquiry inquiry =
        parseOne(
            prospect(ADA, "", "")
                .replace("</adf>", "<provider><name>Outside Inc</name></provider></adf>"));

    assertThat(inquiry.source()).isEqualTo("Outside Inc");
  }

  @Test
  void shouldNotTakeTheLeadTypeForAnIdNorAPlaceholderForAName() {
    Inquiry inquiry =
        parseOne(
            prospect(
                "<name part=\"full\">Name Unknown</name>",
                "",
                "<id source=\"leadtype\">Email</id>"));

    assertThat(inquiry.externalId()).isEmpty();
    assertThat(inquiry.contact().firstName()).isEmpty();
    assertThat(inquiry.contact().lastName()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"03/11/26", "2026-03-11", "2026-03-11T10:00:00", "2026-03-11T10:00:00-05:0"})
  void shouldReadDatesAsTheyAreWritten(String date) {
    Inquiry inquiry = parseOne(prospect(ADA, "", "<requestdate>" + date + "</requestdate>"));

    assertThat(inquiry.requestedAt().map(Instant::toString))
        .hasValueSatisfying(moment -> assertThat(moment).startsWith("2026-03-11"));
  }

  @Test
  void shouldTellATradeInFromTheVehicleWantedInAnyOrder() {
    String trade =
        "<vehicle interest=\"trade-in\" status=\"USED\"><make>Ford</make><model>Focus</model></vehicle>";

    Facts before = parseOne(prospect(ADA, "", "").replace("<vehicle", trade + "<vehicle")).facts();
    assertThat(before.vehicle().model()).isEqualTo("CR-V");
    assertThat(before.tradeIn().model()).isEqualTo("Focus");

    Facts only =
        parseOne(prospect(ADA, "", "").replaceAll("(?s)<vehicle.*</vehicle>", trade)).facts();
    assertThat(only.vehicle()).isNull();
    assertThat(only.tradeIn().has()).isTrue();
  }

  @Test
  void shouldReadNeitherFilesNorBombs() {
    String attack =
        "<!DOCTYPE adf [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaa\"><!ENTITY b"
            + " \"&a;&a;&a;&a;\">]>";
    Inquiry.Contact contact =
        parseOne(attack + prospect("<name part=\"full\">Ada &x;&b;</name>", "", "")).contact();

    assertThat(contact.firstName().get() + " " + contact.lastName().get())
        .doesNotContain("aaaa")
        .contains("&x;");
  }

  private Inquiry parseOne(String body) {
    ParsedDocument document = parser.parse(store, body);
    assertThat(document.unread()).isEmpty();
    assertThat(document.inquiries()).hasSize(1);
    return document.inquiries().get(0);
  }

  private static String prospect(String name, String words, String more) {
    return """
    <adf><prospect>%s<vehicle interest="buy" status="Used"><year>2021</year><make>Honda</make>
    <model>CR-V</model><vin></vin><stock></stock><price>0.00</price></vehicle>
    <customer><contact>%s<phone type="home">515-220-0002</phone></contact>%s</customer></prospect></adf>"""
        .formatted(more, name, words);
  }
}
