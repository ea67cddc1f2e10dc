package io.forecourt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.RolledBack;
import io.forecourt.TestDatabase;
import io.forecourt.inventory.feed.FeedTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoreFilesTest {

  private final StoreImport importer =
      StoreTables.importer(loaded -> FeedTables.importVehicles((StoreLoaded) loaded));
  private final Stores stores = StoreTables.stores();
  private final People people = StoreTables.people();
  private final JdbcClient jdbc = TestDatabase.jdbc();

  @Test
  @ExtendWith(RolledBack.class)
  void shouldLoadTheSampleStore() {
    importer.load(new ClassPathResource("sample/riverside/"));

    assertThat(people.findByStore("riverside"))
        .extracting(StorePerson::id)
        .containsExactlyInAnyOrder("ann", "ben", "carla", "dee", "mia", "admin");
    assertThat(
            jdbc.sql(
                    "select count(distinct status) from forecourt.vehicle where store = 'riverside'")
                .query(Integer.class)
                .single())
        .isEqualTo(5);
    assertThat(
            jdbc.sql("select vin from forecourt.vehicle where store = 'riverside'")
                .query(String.class)
                .list())
        .hasSizeGreaterThanOrEqualTo(60)
        .allMatch(StoreFilesTest::hasRightCheckDigit);
  }

  @Test
  @ExtendWith(RolledBack.class)
  void shouldLoadAgainWithoutDoubling() {
    importer.load(new ClassPathResource("sample/riverside/"));
    importer.load(new ClassPathResource("sample/riverside/"));

    assertThat(people.findByStore("riverside")).hasSize(6);
    assertThat(stores.get("riverside").hours().windows()).hasSize(6);
  }

  @Test
  void shouldTellEveryErrorByFileAndLineAndKeepNothing(@TempDir Path folder) throws IOException {
    Map<String, String> files =
        Map.of(
            "store.csv",
            """
            id,name,time_zone,currency,phone,email,address,postal_code,market_area
            broken,B,America/Chicago,USD,1,e,a,5,5
            """,
            "hours.csv",
            """
            weekday,opens,closes
            Monday,09:00,17:00
            Someday,09:00,17:00
            Friday,17:00,09:00
            """,
            "holidays.csv",
            "day,name\n2026-02-30,Never\n",
            "people.csv",
            """
            id,first_name,last_name,role,languages,phone,email,max_open_leads
            zoe,Zoe,,REP,en,1,e,5
            yan,Yan,Yu,KING,en,1,e,5
            """,
            "absences.csv",
            """
            person,first_day,last_day,reason
            nobody,2026-01-01,2026-01-02,Away
            """,
            "vehicles.csv",
            """
            vin,stock_number,condition,year,make,model,trim,body_style,exterior,odometer,price,\
            status,expected_on
            ABC,1,new,2024,A,B,C,SUV,Red,1,1,ON_LOT,
            """);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }

    assertThatThrownBy(() -> importer.load(new FileSystemResource(folder + "/")))
        .isInstanceOf(InvalidStoreFiles.class)
        .hasMessageContainingAll(
            "hours.csv line 3: 'weekday' cannot be 'Someday'.",
            "hours.csv line 4: 'closes' must be later",
            "holidays.csv line 2",
            "people.csv line 2: 'last_name' is empty.",
            "people.csv line 3: 'role' cannot be 'KING'.",
            "absences.csv line 2",
            "vehicles.csv line 2: 'vin' cannot be 'ABC'.");
    assertThat(stores.find("broken")).isEmpty();
  }

  private static boolean hasRightCheckDigit(String vin) {
    int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    String letters = "ABCDEFGH_JKLMN_P_R_STUVWXYZ";
    int[] values = {
      1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 0, 2, 3, 4, 5, 6, 7, 8, 9
    };
    int sum =
        Stream.iterate(0, i -> i + 1)
            .limit(17)
            .mapToInt(
                i -> {
                  char sign = vin.charAt(i);
                  int value = Character.isDigit(sign) ? sign - '0' : values[letters.indexOf(sign)];
                  return value * weights[i];
                })
            .sum();
    String check = sum % 11 == 10 ? "X" : String.valueOf(sum % 11);
    return check.equals(vin.substring(8, 9));
  }
}
