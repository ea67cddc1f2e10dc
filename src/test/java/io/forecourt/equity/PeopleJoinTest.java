package io.forecourt.equity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines of a file are about one person. */
class PeopleJoinTest {

  private static final String HEADER = "CustNo,First,Last,Cell,Email,Street,Zip,VIN,Last RO Date\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "one number # 7,Jane,Doe,,,,,,; 7,J,Doe,,,,,, # 1",
        "one phone # ,Jane,Doe,515-555-0201,,,,,; ,,,(515) 555-0201,,,,, # 1",
        "one email # 7,Jane,Doe,,a@b.example,,,,; 8,Jane,Doe,,A@B.example,,,, # 1",
        "name and street # ,Jane,Doe,,,12 Oak St.,50309,,; ,JANE,DOE,,,12 Oak Street,50309-1234,, # 1",
        "another street # ,Jane,Doe,,,12 Oak St,50309,,; ,Jane,Doe,,,14 Oak St,50309,, # 2",
        "a couple with one phone # 7,Jane,Doe,515-555-0201,,,,,; 8,John,Doe,515-555-0201,,,,, # 2",
        "a couple without numbers # ,Jane,Doe,515-555-0201,,,,,; ,John,Doe,515-555-0201,,,,, # 1",
        "a chain # 7,Jane,Doe,515-555-0201,,,,,; 8,Jane,Doe,515-555-0201,a@b.example,,,,; ,,,,a@b.example,,,, # 1",
        "strangers # 7,Jane,Doe,515-555-0201,,,,,; 8,Kim,Lee,515-555-0202,,,,, # 2",
      })
  void shouldJoinLinesAboutOnePerson(String what, String lines, int people) {
    assertThat(PeopleJoin.lines(read(lines.replace("; ", "\n")))).as(what).hasSize(people);
  }

  @Test
  void shouldTakeTheLaterLineAndTheLatestVisit() {
    List<Person> people =
        PeopleJoin.lines(
            read(
                """
                7,Jane,Doe,515-555-0201,,,,4T1BF1FK3GU579828,2025-06-03
                7,Janet,Doe,515-555-0202,,,,4T1BF1FK3GU579828,2024-01-09
                """));

    assertThat(people).hasSize(1);
    assertThat(people.get(0).firstName()).hasValue("Janet");
    assertThat(people.get(0).lines()).containsExactly(2L, 3L);
    assertThat(people.get(0).addresses()).containsExactly("+15155550201", "+15155550202");
    assertThat(people.get(0).vehicles())
        .singleElement()
        .satisfies(
            vehicle ->
                assertThat(vehicle.said().get("last_service_on").asText()).isEqualTo("2025-06-03"));
  }

  @Test
  void shouldFindNumbersThatStandForNone() {
    List<Person> people =
        read(
            List.of("Ann,Abel", "Bob,Baker", "Cy,Cole", "Di,Dunn").stream()
                .map(name -> "," + name + ",515-555-5555,,,,,")
                .collect(Collectors.joining("\n")));

    assertThat(PeopleJoin.fillers(people)).containsExactly("+15155555555");
    assertThat(PeopleJoin.fillers(people.subList(0, 3))).isEmpty();
  }

  private static List<Person> read(String lines) {
    return CustomerFile.read(
            (HEADER + lines + "\n").getBytes(StandardCharsets.UTF_8), LocalDate.EPOCH)
        .people();
  }
}
