package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names of customers in rows that a list selects beside other columns. */
@Component
public class CustomerNames {

  private final ContactCipher cipher;

  CustomerNames(ContactCipher cipher) {
    this.cipher = cipher;
  }

  /**
   * Returns first and last name, as far as they are known; empty if neither is.
   *
   * @param row with the columns {@code customer_id}, {@code first_name} and {@code last_name}
   */
  public String read(ResultSet row) throws SQLException {
    UUID id = row.getObject("customer_id", UUID.class);
    return Stream.of(
            cipher.decrypt(ContactField.CUSTOMER_FIRST_NAME, id, row.getString("first_name")),
            cipher.decrypt(ContactField.CUSTOMER_LAST_NAME, id, row.getString("last_name")))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
