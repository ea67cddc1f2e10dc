package io.forecourt.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.feed.FileRefused;
import io.forecourt.feed.LineNote;
import io.forecourt.lead.Customer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customer files in the shapes in which dealer management systems write them. */
class CustomerFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);

  @Test
  void shouldReadTheColumnsOfAnExport() {
    CustomerFile file =
        read(
            """
            CustNo,Cust First,Cust Last,Home Phone,Cell,EMail,Address,City,State,Zip,Vehicle VIN,\
            Year,Make,Model,Deal Date,Payoff,Payoff As Of,Payment,Term,Maturity Date,Last RO Date,\
            Last RO Mileage,Next Appt,Declined Services,Do Not Call
            1001,Jane,Doe,515-555-0201,(515) 555-0202,JANE@Mail.example,12 Oak Street,Des Moines,\
            IA,50309,4T1BF1FK3GU579828,2016,Toyota,Camry,3/15/2021,"$12,400.50",2/28/26,389,60,\
            20260315,6/3/2025,41200,3/20/2026 9:30 AM,Brake pads,Y
            """);

    assertThat(file.rejected()).isEmpty();
    assertThat(file.warnings()).isEmpty();
    Person person = file.people().get(0);
    assertThat(person.numbers()).containsExactly("1001");
    assertThat(person.firstName()).hasValue("Jane");
    assertThat(person.lastName()).hasValue("Doe");
    assertThat(person.phones())
        .containsExactly(
            new Customer.Phone("+15155550202", "mobile"),
            new Customer.Phone("+15155550201", "home"));
    assertThat(person.emails()).containsExactly("jane@mail.example");
    assertThat(person.address().street()).hasValue("12 Oak Street");
    assertThat(person.closed()).containsExactly("PHONE");
    ObjectNode vehicle = person.vehicles().get(0).said();
    assertThat(vehicle.toString())
        .isEqualTo(
            "{\"vin\":\"4T1BF1FK3GU579828\",\"year\":2016,\"make\":\"Toyota\",\"model\":\"Camry\","
                + "\"purchased_on\":\"2021-03-15\",\"bought_here\":true,\"payoff\":12400.50,"
                + "\"payoff_on\":\"2026-02-28\",\"payment\":389.00,\"term_months\":60,"
                + "\"matures_on\":\"2026-03-15\",\"last_service_on\":\"2025-06-03\","
                + "\"last_service_mileage\":41200,\"next_service_on\":\"2026-03-20\","
                + "\"declined_work\":\"Brake pads\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s]",
        "{\"customers\": [%s]}",
        "%s",
        "{\"people\": [%s], \"next\": null}",
      })
  void shouldReadNestedJson(String shape) {
    String jane =
        """
        {"customerNumber": "1001", "name": {"first": "Jane", "last": "Doe"},
         "phones": ["515-555-0201", "515-555-0202"], "emails": ["jane@mail.example"],
         "address": {"street": "12 Oak St", "postalCode": "50309"},
         "vehicles": [{"vin": "4T1BF1FK3GU579828", "payoff": {"amount": 12400.5}},
                      {"year": 2019, "make": "Honda", "model": "CR-V"}]}
        """;

    CustomerFile file = read(shape.formatted(jane));

    List<Person> people = PeopleJoin.lines(file.people());
    assertThat(people).hasSize(1);
    assertThat(people.get(0).lastName()).hasValue("Doe");
    assertThat(people.get(0).addresses())
        .containsExactly("+15155550201", "+15155550202", "jane@mail.example");
    assertThat(people.get(0).vehicles()).hasSize(2);
    assertThat(people.get(0).vehicles().get(0).said().get("payoff").decimalValue())
        .isEqualByComparingTo("12400.5");
  }

  @ParameterizedTest
  @CsvSource({
    "'Doe, Jane', Jane, Doe",
    "Jane Mary Doe, Jane Mary, Doe",
    "Cher, , Cher",
  })
  void shouldSplitAFullName(String full, String first, String last) {
    Person person = read("Customer Name;Phone\n" + full + ";515-555-0201\n").people().get(0);

    assertThat(person.firstName().orElse(null)).isEqualTo(first);
    assertThat(person.lastName().orElse(null)).isEqualTo(last);
  }

  /** The list of runs is no place for names and numbers. */
  @Test
  void shouldSayWhatIsWrongWithoutRepeatingIt() {
    CustomerFile file =
        read(
            """
            First,Last,Cell,Email,VIN,Payoff,Zodiac
            Jane,Doe,12,jane@mail.example,4T1BF1FK3GU579828,lots,Leo
            Only,Aname,,,,,
            John,Roe,515-555-0203,,4T1BAD,900,
            """);

    assertThat(file.read()).isEqualTo(3);
    assertThat(file.people()).hasSize(2);
    assertThat(file.people().get(1).vehicles()).isEmpty();
    assertThat(file.rejected())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.line()).isEqualTo(3);
              assertThat(note.reason()).startsWith("The line has no customer number");
            });
    assertThat(file.warnings())
        .containsExactly(
            new LineNote(1, "the column 'Zodiac' is not used."),
            new LineNote(2, "'cell_phone' cannot be read; it is left empty."),
            new LineNote(2, "'payoff' cannot be read; it is left empty."),
            new LineNote(4, "'vin' cannot be read; it is left empty."),
            new LineNote(
                4,
                "Neither VIN nor year, make and model say which vehicle this is, so what the line"
                    + " says about it is left out."));
  }

  @ParameterizedTest
  @CsvSource({
    "Do Not Contact, Y, EVERYTHING",
    "Do Not Contact, N, ",
    "Do Not Contact, , ",
    "DNC, see note, EVERYTHING",
    "Do Not Email, true, EMAIL",
    "Do Not Text, X, TEXT WHATSAPP",
    "Consent, Opted out, EVERYTHING",
    "Consent, Opted in, ",
    "Consent, No, ",
  })
  void shouldCloseWhatTheRecordsCloseAndOpenNothing(String column, String value, String closed) {
    String cell = value == null ? "" : value;

    Person person = read("Phone," + column + "\n515-555-0201," + cell + "\n").people().get(0);

    assertThat(person.closed())
        .containsExactlyInAnyOrder(closed == null ? new String[0] : closed.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "'' # The file is empty.",
        "'CustNo,Name' # The file has no customers.",
        "'[]' # The file has no customers.",
        "'Color,Size\nred,9\n' # no column that says who a customer is",
        "'CustNo,Name\n1,\"Doe' # The file ends in the middle of line 2",
        "'<html>' # The file is a web page",
      })
  void shouldRefuseWhatCannotBeRight(String file, String reason) {
    assertThatThrownBy(() -> read(file.replace("\\n", "\n")))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(reason);
  }

  private static CustomerFile read(String text) {
    return CustomerFile.read(text.getBytes(StandardCharsets.UTF_8), TODAY);
  }
}
