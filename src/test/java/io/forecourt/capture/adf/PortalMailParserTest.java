package io.forecourt.capture.adf;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.capture.ContactNormalizer;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Customer;
import io.forecourt.store.StoreTables;
import org.junit.jupiter.api.Test;

class PortalMailParserTest {

  @Test
  void shouldReadPortalMailsInLabelsAndValues() {
    Inquiry inquiry =
        new PortalMailParser()
            .parse(
                StoreTables.stores().get("riverside"),
                """
                You have a new lead from CarGurus
                First Name: Tom
                Last Name: Reed
                Email: tom1@example.com
                Telephone: (515) 220-0003
                Postal code: 50310
                Comments: Is the truck still there?
                I can come Saturday.
                Listing VIN: 1FTFW3L50PF512377
                Stock Number: R2002
                Listed Price: $46,995
                """)
            .inquiries()
            .get(0);

    assertThat(inquiry.channel()).isEqualTo(Channel.EMAIL);
    assertThat(inquiry.contact().firstName()).contains("Tom");
    assertThat(inquiry.contact().lastName()).contains("Reed");
    assertThat(inquiry.contact().postalCode()).contains("50310");
    assertThat(inquiry.contact().emails()).containsExactly("tom1@example.com");
    assertThat(ContactNormalizer.phones(inquiry.contact()))
        .extracting(Customer.Phone::e164)
        .containsExactly("+15152200003");
    assertThat(inquiry.facts().vehicle().vin()).isEqualTo("1FTFW3L50PF512377");
    assertThat(inquiry.facts().vehicle().stockNumber()).isEqualTo("R2002");
    assertThat(inquiry.comments()).contains("Is the truck still there?\nI can come Saturday.");
  }
}
