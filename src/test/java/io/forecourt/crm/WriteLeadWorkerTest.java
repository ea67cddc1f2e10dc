package io.forecourt.crm;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Callers;
import io.forecourt.ForecourtTest;
import io.forecourt.Services;
import io.forecourt.Showroom;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A record is written once, and for Lakeside mailed as ADF that is valid by the document type. */
@ForecourtTest
class WriteLeadWorkerTest {

  @Autowired private WriteLeadWorker worker;
  @Autowired private Showroom showroom;
  @Autowired private Callers callers;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void anEmptyMailbox() throws Exception {
    Services.MAIL.purgeEmailFromAllMailboxes();
  }

  @Test
  void shouldWriteTheRecordOnceWhenTheTaskIsRepeated() {
    UUID id = showroom.converse(aLead().hot());

    worker.work(id);
    worker.work(id);

    assertThat(
            jdbc.sql("select count(*) from forecourt.crm_record where lead_id = :lead")
                .param("lead", id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void shouldMailTheRecordOnceAsValidAdf() throws Exception {
    UUID id =
        showroom.converse(
            aLead()
                .hot()
                .at("lakeside")
                .saying("Is it <still> there & \"good\"?")
                .tradingIn("2018 Jeep Wrangler", 60_000, 9_000));
    worker.work(id);

    assertThat(Services.MAIL.getReceivedMessagesForDomain("crm.example")).hasSize(1);
    MimeMessage mail = Services.MAIL.getReceivedMessagesForDomain("crm.example")[0];
    assertThat(mail.getSubject()).isEqualTo("Lead for Lakeside Cars");
    assertThat(mail.getMessageID()).isEqualTo("<handoff-" + id + "@lakeside.example>");
    assertThat(mail.getContentType()).startsWith("text/plain");
    Document adf = valid((String) mail.getContent());
    assertThat(text(adf, "vin")).isEmpty();
    assertThat(text(adf, "vendorname")).isEqualTo("Lakeside Cars");
    assertThat(text(adf, "amount")).isEqualTo("450");
    assertThat(adf.getElementsByTagName("vehicle").getLength()).isEqualTo(2);
    assertThat(text(adf, "postalcode")).isEqualTo("50312");
    assertThat(text(adf, "phone")).startsWith("+1515");
  }

  @Test
  void shouldMailValidAdfWhenOnlyAnEmailAddressIsKnown() throws Exception {
    UUID id =
        showroom.handOff(
            aLead().at("lakeside").withoutConsent().withoutName().withoutPhone().withAnEmail());
    worker.work(id);

    valid((String) Services.MAIL.getReceivedMessagesForDomain("crm.example")[0].getContent());
  }

  @Test
  void shouldMailAdfThatTheAdfIntakeReadsBack() throws Exception {
    UUID id = showroom.converse(aLead().hot().at("lakeside"));
    worker.work(id);
    String adf = (String) Services.MAIL.getReceivedMessagesForDomain("crm.example")[0].getContent();

    String read =
        callers.machinePosts("/api/stores/riverside/leads/adf", MediaType.TEXT_XML, adf).getBody();

    var lead = showroom.lead(UUID.fromString(showroom.read(read).at("/leads/0/id").asText()));
    assertThat(lead.at("/facts/vehicle/model").asText()).isEqualTo("Camry");
    assertThat(lead.at("/facts/budget/monthlyMax").asInt()).isEqualTo(450);
  }

  private static String text(Document adf, String element) {
    return adf.getElementsByTagName(element).getLength() == 0
        ? ""
        : adf.getElementsByTagName(element).item(0).getTextContent();
  }

  private static Document valid(String adf) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setValidating(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver(
        (publicId, systemId) ->
            new InputSource(Path.of("src/test/resources/adf/adf-1.0.dtd").toUri().toString()));
    builder.setErrorHandler(new Strict());
    String typed = adf.replaceFirst("<adf>", "<!DOCTYPE adf SYSTEM \"adf.dtd\"><adf>");
    return builder.parse(new InputSource(new StringReader(typed)));
  }

  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
