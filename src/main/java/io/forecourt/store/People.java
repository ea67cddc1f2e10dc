package io.forecourt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works where, and who is in. */
@Repository
public class People {

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<StorePerson> find(String id) {
    return jdbc.sql("select * from forecourt.person where id = :id")
        .param("id", id)
        .query(People::person)
        .optional();
  }

  /** Returns all active people of a store, including those who are away. */
  public List<StorePerson> findByStore(String store) {
    return jdbc.sql("select * from forecourt.person where store = :store and active order by id")
        .param("store", store)
        .query(People::person)
        .list();
  }

  /** Returns the people who are not away on a day of the store's calendar. */
  public List<StorePerson> isInOn(String store, LocalDate day) {
    return jdbc.sql(
            """
            select * from forecourt.person p
            where p.store = :store and p.active
              and not exists (
                select 1 from forecourt.absence a
                where a.person = p.id and :day between a.first_day and a.last_day)
            order by p.id
            """)
        .param("store", store)
        .param("day", day)
        .query(People::person)
        .list();
  }

  public void alertBy(String id, StorePerson.Alerts alerts) {
    jdbc.sql("update forecourt.person set alerts = :alerts where id = :id")
        .param("alerts", alerts.name())
        .param("id", id)
        .update();
  }

  private static StorePerson person(ResultSet row, int number) throws SQLException {
    return new StorePerson(
        row.getString("id"),
        row.getString("store"),
        row.getString("first_name"),
        row.getString("last_name"),
        StorePerson.Role.valueOf(row.getString("role")),
        StoreQueries.texts(row.getArray("languages")),
        row.getString("phone"),
        row.getString("email"),
        row.getInt("max_open_leads"),
        StorePerson.Alerts.valueOf(row.getString("alerts")));
  }
}
