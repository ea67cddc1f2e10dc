package io.forecourt.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.DataSubject;
import io.forecourt.platform.ImageMetadata;
import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs the statements that the modules declare for the tables they own. */
@Repository
class PersonalTables {

  private final List<PersonalData> modules;
  private final JdbcClient jdbc;
  private final EncryptedRows encrypted;
  private final ObjectMapper json;

  PersonalTables(
      List<PersonalData> modules, JdbcClient jdbc, ContactCipher cipher, ObjectMapper json) {
    this.modules = modules;
    this.jdbc = jdbc;
    this.encrypted = new EncryptedRows(cipher, json);
    this.json = json;
  }

  /**
   * A stored file.
   *
   * @param name unique within a report, with the extension of its type
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed through, never compared.
  record StoredFile(String name, String contentType, byte[] content) {}

  List<PersonalTable> all() {
    return modules.stream().flatMap(module -> module.tables().stream()).toList();
  }

  List<PersonalData.Expiry> expiries() {
    return modules.stream().flatMap(module -> module.expiries().stream()).toList();
  }

  /** Returns the parameters of the statements. */
  Map<String, Object> parameters(DataSubject subject) {
    Map<String, Object> parameters = new HashMap<>(subject.parameters());
    modules.forEach(module -> parameters.putAll(module.parameters(subject)));
    return parameters;
  }

  /**
   * Returns the rows of a table as JSON; of files only what they are.
   *
   * @param parameters of the person
   */
  List<JsonNode> rows(PersonalTable table, Map<String, Object> parameters) {
    String columns = table.hasFiles() ? "to_jsonb(r) - 'content'" : "to_jsonb(r)";
    return jdbc.sql(
            "select %s::text from (select * %s) r".formatted("(" + columns + ")", table.rows()))
        .params(parameters)
        .query((row, number) -> encrypted.decrypt(table, read(row.getString(1))))
        .list();
  }

  List<StoredFile> files(DataSubject subject) {
    return all().stream()
        .filter(PersonalTable::hasFiles)
        .flatMap(table -> files(table, subject))
        .toList();
  }

  private Stream<StoredFile> files(PersonalTable table, DataSubject subject) {
    return jdbc
        .sql("select id, content_type, content " + table.rows() + " order by id")
        .params(subject.parameters())
        .query(
            (row, number) -> {
              String type = row.getString("content_type");
              String extension = type.substring(type.indexOf('/') + 1);
              return new StoredFile(
                  "%s/%s.%s".formatted(table.name(), row.getString("id"), extension),
                  type,
                  ImageMetadata.remove(type, row.getBytes("content")));
            })
        .list()
        .stream();
  }

  /** Returns how many rows of each table belong to the person. */
  Map<String, Integer> count(DataSubject subject) {
    Map<String, Object> parameters = parameters(subject);
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (PersonalTable table : all()) {
      int count =
          jdbc.sql("select count(*) " + table.rows())
              .params(parameters)
              .query(Integer.class)
              .single();
      if (count > 0) {
        counts.merge(table.name(), count, Integer::sum);
      }
    }
    return counts;
  }

  /** Returns the business keys of the person's processes. */
  List<String> processKeys(DataSubject subject) {
    Map<String, Object> parameters = parameters(subject);
    Stream<String> items =
        all().stream()
            .filter(PersonalTable::hasProcesses)
            .flatMap(
                table ->
                    jdbc
                        .sql("select id::text " + table.rows())
                        .params(parameters)
                        .query(String.class)
                        .list()
                        .stream());
    return Stream.concat(subject.leads().stream().map(Object::toString), items).toList();
  }

  /** Deletes and empties the rows; a table that is kept stays as it is. */
  void erase(DataSubject subject) {
    Map<String, Object> parameters = parameters(subject);
    for (PersonalTable table : all()) {
      if (table.erasure() != PersonalTable.Erasure.KEEP) {
        jdbc.sql(table.erasureStatement()).params(parameters).update();
      }
    }
  }

  long count(PersonalData.Expiry expiry, Instant before) {
    return jdbc.sql("select count(*) " + expiry.rows().rows())
        .param("before", before)
        .query(Long.class)
        .single();
  }

  /** Deletes or empties up to so many expired rows; returns how many. */
  int erase(PersonalData.Expiry expiry, Instant before, int limit) {
    return jdbc.sql(expiry.rows().erasureStatement(limit)).param("before", before).update();
  }

  private JsonNode read(String row) {
    try {
      return json.readTree(row);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
