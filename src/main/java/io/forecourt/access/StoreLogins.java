package io.forecourt.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which logins come from the people file of which store. */
@Repository
class StoreLogins {

  private final JdbcClient jdbc;

  StoreLogins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A login named in a people file.
   *
   * @param made whether the import made it, so that its groups and its end follow the file
   */
  record StoreLogin(String userId, String store, boolean made) {}

  Optional<StoreLogin> find(String user) {
    return jdbc.sql("select * from forecourt.store_login where user_id = :user")
        .param("user", user)
        .query(StoreLogin.class)
        .optional();
  }

  List<StoreLogin> findByStore(String store) {
    return jdbc.sql("select * from forecourt.store_login where store = :store order by user_id")
        .param("store", store)
        .query(StoreLogin.class)
        .list();
  }

  void add(StoreLogin login) {
    jdbc.sql("insert into forecourt.store_login values (:user, :store, :made)")
        .param("user", login.userId())
        .param("store", login.store())
        .param("made", login.made())
        .update();
  }

  void remove(String user) {
    jdbc.sql("delete from forecourt.store_login where user_id = :user")
        .param("user", user)
        .update();
  }
}
