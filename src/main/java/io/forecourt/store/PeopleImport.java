package io.forecourt.store;

import io.forecourt.platform.CsvLine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports the people of a store and their absences from its files. */
@Component
class PeopleImport {

  private final JdbcClient jdbc;
  private final Clock clock;

  PeopleImport(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Replaces the absences; people who are no longer listed become inactive. */
  void load(String store, ZoneId zone, StoreFiles files) {
    jdbc.sql(
            """
            delete from forecourt.absence
            where person in (select id from forecourt.person where store = :store)
            """)
        .param("store", store)
        .update();
    jdbc.sql("update forecourt.person set active = false where store = :store")
        .param("store", store)
        .update();
    files.table("people.csv").forEach(line -> savePerson(store, line));
    files.table("absences.csv").forEach(line -> saveAbsence(store, line, zone));
  }

  /** An id belongs to the store that had it first: its leads and their history name it. */
  private void savePerson(String store, CsvLine line) {
    String id = line.value("id", StoreFiles::id);
    int saved =
        jdbc.sql(
                """
            insert into forecourt.person values (:id, :store, :first, :last, :role, :languages,
              :phone, :email, :most, true)
            on conflict (id) do update set (first_name, last_name, role, languages, phone, email,
              max_open_leads, active) = (excluded.first_name, excluded.last_name, excluded.role,
              excluded.languages, excluded.phone, excluded.email, excluded.max_open_leads, true)
              where person.store = excluded.store
            """)
            .param("id", id)
            .param("store", store)
            .param("first", line.text("first_name"))
            .param("last", line.text("last_name"))
            .param("role", line.value("role", StorePerson.Role::valueOf).name())
            .param("languages", line.list("languages").toArray(String[]::new))
            .param("phone", line.text("phone"))
            .param("email", line.text("email"))
            .param("most", line.value("max_open_leads", Integer::valueOf))
            .update();
    if (saved == 0) {
      throw new IllegalArgumentException(
          "'%s' is the id of a person at the store '%s'. Give the person at '%s' another id."
              .formatted(id, storeOf(id).orElseThrow(), store));
    }
  }

  private Optional<String> storeOf(String person) {
    return jdbc.sql("select store from forecourt.person where id = :id")
        .param("id", person)
        .query(String.class)
        .optional();
  }

  private void saveAbsence(String store, CsvLine line, ZoneId zone) {
    LocalDate today = LocalDate.now(clock.withZone(zone));
    String person = line.value("person", StoreFiles::id);
    if (!storeOf(person).equals(Optional.of(store))) {
      throw new IllegalArgumentException("people.csv has no '%s'.".formatted(person));
    }
    jdbc.sql("insert into forecourt.absence values (:person, :first, :last, :reason)")
        .param("person", person)
        .param("first", line.value("first_day", text -> day(text, today)))
        .param("last", line.value("last_day", text -> day(text, today)))
        .param("reason", line.text("reason"))
        .update();
  }

  private static LocalDate day(String text, LocalDate today) {
    return text.equals("today") ? today : LocalDate.parse(text);
  }
}
