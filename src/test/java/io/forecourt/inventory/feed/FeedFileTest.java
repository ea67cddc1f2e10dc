package io.forecourt.inventory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.feed.FieldValues;
import io.forecourt.feed.FileRefused;
import io.forecourt.feed.LineNote;
import io.forecourt.inventory.Vehicle;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the shapes in which exports arrive. */
class FeedFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
  private static final String HEADER = "VIN,Stock #,New/Used,Year,Make,Model,Trim,Price,Features\n";
  private static final String CAMRY =
      "4T1BF1FK3GU579828,R1,U,2016,Toyota,Camry,SE,\"$12,995.00\",Leather|CarPlay\n";
  private static final String TESLA = "5YJ3E1EB6NF126791,R2,U,2022,Tesla,Model 3,,nan,\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void shouldReadEveryEncoding(String charset) {
    String file = HEADER + CAMRY.replace("SE", "Édition");

    Vehicle vehicle = read(file.getBytes(Charset.forName(charset))).vehicles().get(0).vehicle();

    assertThat(vehicle.trim()).isEqualTo("Édition");
    assertThat(vehicle.price()).hasValue(new BigDecimal("12995.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void shouldReadEveryDelimiter(String delimiter) {
    String file =
        "sep=%s\nVIN,Stock #,New/Used,Year,Make,Model\n4T1BF1FK3GU579828,R1,U,2016,Toyota,Camry"
            .replace(",", delimiter)
            .formatted(delimiter);

    FeedContent content = read(file);

    assertThat(content.rejected()).isEmpty();
    assertThat(content.vehicles()).extracting(FeedVehicle::line).containsExactly(3L);
  }

  @Test
  void shouldSkipAByteOrderMarkAndCountLinesWithinQuotes() {
    FeedContent content =
        read(
            "\uFEFF"
                + HEADER
                + CAMRY.replace("Leather|CarPlay", "\"Leather\nCarPlay\n20\"\" wheels\"")
                + "bad,R9,U,2020,Kia,Soul,,,\n\n"
                + TESLA);

    assertThat(content.read()).isEqualTo(3);
    assertThat(content.vehicles()).extracting(FeedVehicle::line).containsExactly(2L, 7L);
    assertThat(content.vehicles().get(0).vehicle().details().features())
        .containsExactly("Leather", "CarPlay", "20\" wheels");
    assertThat(content.rejected()).containsExactly(new LineNote(5, "'vin' cannot be 'bad'."));
    assertThat(content.vehicles().get(1).vehicle().price()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s]",
        "{\"vehicles\": [%s]}",
        "{\"items\": [%s], \"next\": null}",
        "%s",
        "%s\n{\"vin\": \"5YJ3E1EB6NF126791\", \"id\": 7}"
      })
  void shouldReadEveryShapeOfJson(String shape) {
    String vehicle =
        "{\"vin\": \"4T1BF1FK3GU579828\", \"stockNumber\": \"R1\", \"condition\": \"used\","
            + " \"year\": 2016, \"brand\": \"Toyota\", \"model\": \"Camry\", \"price\":"
            + " {\"value\": 12995.00, \"currency\": \"USD\"}, \"features\": [\"Leather\","
            + " \"CarPlay\"], \"image_link\": [{\"url\": \"https://cdn.example/1.jpg\"}],"
            + " \"trim\": null}";

    Vehicle read = read(shape.formatted(vehicle)).vehicles().get(0).vehicle();

    assertThat(read.make()).isEqualTo("Toyota");
    assertThat(read.trim()).isEmpty();
    assertThat(read.price()).hasValue(new BigDecimal("12995.00"));
    assertThat(read.details().features()).containsExactly("Leather", "CarPlay");
    assertThat(read.details().photos()).containsExactly("https://cdn.example/1.jpg");
  }

  @Test
  void shouldReadTheVehicleListingsOfGoogle() {
    FeedContent content =
        read(
            "id\tvin\tstore_code\tbrand\tmodel\ttrim\tyear\tmileage\tprice\tcondition\tcolor\t"
                + "image_link\tbody_style\n"
                + "R1\t4T1BF1FK3GU579828\t77\tToyota\tCamry\tSE\t2016\t64460 miles\t12995 USD\tused\t"
                + "Ruby Flare Pearl\thttps://cdn.example/1.jpg\tSedan\n");

    Vehicle vehicle = content.vehicles().get(0).vehicle();
    assertThat(vehicle.stockNumber()).isEqualTo("R1");
    assertThat(vehicle.odometer()).hasValue(64_460);
    assertThat(vehicle.price()).hasValue(new BigDecimal("12995.00"));
    assertThat(content.warnings())
        .extracting(LineNote::reason)
        .containsExactly("the column 'store_code' is not used.");
  }

  @Test
  void shouldReadAx9() {
    Vehicle vehicle =
        read("\"stock\",\"vin\",\"year\",\"make\",\"model\",\"trim\",\"type\",\"body\",\"mileage\","
                + "\"price_current\",\"exterior\",\"interior\"\n"
                + "\"A7\",\"4T1BF1FK3GU579828\",\"2016\",\"Toyota\",\"Camry\",\"SE\",\"Used\","
                + "\"Sedan\",\"64,460\",\"12,995\",\"Red\",\"Black\"")
            .vehicles()
            .get(0)
            .vehicle();

    assertThat(vehicle.price()).hasValue(new BigDecimal("12995.00"));
    assertThat(vehicle.odometer()).hasValue(64_460);
  }

  @Test
  void shouldLetTheLaterLineOfOneVinCountAndTheFirstOfOneStockNumber() {
    FeedContent content =
        read(
            HEADER
                + CAMRY
                + TESLA
                + CAMRY.replace("R1", "R3")
                + TESLA.replace("5YJ3E1EB6NF126791", "55SWF6EB0HU180615"));

    assertThat(content.vehicles()).extracting(FeedVehicle::line).containsExactly(3L, 4L);
    assertThat(content.rejected())
        .containsExactly(
            new LineNote(2, "VIN 4T1BF1FK3GU579828 is on line 4 again, which counts."),
            new LineNote(5, "Stock number R2 belongs to VIN 5YJ3E1EB6NF126791 on line 3."));
  }

  @ParameterizedTest
  @CsvSource({
    "1M8GDM9AXKP042788, true",
    "11111111111111111, true",
    "5GZCZ43D13S812715, true",
    "5YJ3E1EB6NF126791, true",
    "4T1BF1FK3GU579828, true",
    "55SWF6EB0HU180615, true",
    "SGZCZ43D13S812715, false",
    "WVWZZZ1JZXW000001, false",
    "3C6UR5ML5GG359865, false",
    "3C6JB5CT5JG295901, false"
  })
  void shouldOnlyWarnOfAWrongCheckDigit(String vin, boolean right) {
    FeedContent content = read(HEADER + CAMRY.replace("4T1BF1FK3GU579828", vin));

    assertThat(content.rejected()).isEmpty();
    assertThat(content.warnings())
        .filteredOn(note -> note.reason().contains("check digit"))
        .hasSize(right ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'$28,995.00'; 28995.00",
        "28995; 28995.00",
        "28995.0; 28995.00",
        "28.995;",
        "'28.995,00';",
        "-1;",
        "0;",
        "call;"
      })
  void shouldReadPricesAsTheStoreWritesThem(String price, BigDecimal expected) {
    Vehicle vehicle = read(HEADER + CAMRY.replace("$12,995.00", price)).vehicles().get(0).vehicle();

    assertThat(vehicle.price().orElse(null)).isEqualTo(expected);
    assertThat(FieldValues.moneyWithDecimalComma("28.995,00 €")).isEqualTo("28995.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4T1BF1FK3GU579828,R1,U,2016,Toyota,Camry,SE,1,\n5YJ3E1EB6NF126791,R2,U,20",
        "4T1BF1FK3GU579828,R1,U,2016,Toyota,Camry,SE,1,\"Leather and\nmuch"
      })
  void shouldRefuseACsvThatIsCutOff(String lines) {
    assertThatThrownBy(() -> read(HEADER + lines))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("ends in the middle of line ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"vin\": \"4T1BF1FK3GU579828\"}, {\"vin\": \"5YJ3",
        "[{\"vin\": \"4T1BF1FK3GU579828\"},",
        "{\"vin\": \"4T1BF1FK3GU579828\"}\n{\"vin\": \"5YJ3"
      })
  void shouldRefuseAJsonThatIsCutOff(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("ends too early");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'' ~ empty",
        "<html><body>Log in</body></html> ~ web page",
        "PK000 ~ compressed",
        "'Name,City\nAnn,Ames\n' ~ no column for the VIN. Its columns: Name, City.",
        "'[{\"vin\": 4T1}]' ~ not valid JSON at line 1"
      })
  void shouldSayWhyAFileIsNoFeed(String text, String reason) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(reason);
  }

  @Test
  void shouldKeepLinesWithFewerValuesAndRejectThoseWithMore() {
    FeedContent content =
        read(
            """
            VIN,Stock #,New/Used,Year,Make,Model,Trim
            4T1BF1FK3GU579828,R1,U,2016,Toyota,Camry
            5YJ3E1EB6NF126791,R2,U,2022,Tesla,Model 3,Long, Range
            55SWF6EB0HU180615,R3,U,2017,Mercedes-Benz,C 300
            """);

    assertThat(content.vehicles()).extracting(FeedVehicle::line).containsExactly(2L, 4L);
    assertThat(content.rejected()).extracting(LineNote::line).containsExactly(3L);
    assertThat(content.rejected().get(0).reason()).contains("8 values", "7 columns");
  }

  private static FeedContent read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static FeedContent read(byte[] bytes) {
    FeedContent content = FeedReader.read(bytes, TODAY, FieldValues::money);
    assertThat(List.copyOf(content.vehicles())).doesNotContainNull();
    return content;
  }
}
