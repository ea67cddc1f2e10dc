package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All numbers and addresses of a customer, confirmed ones only. */
record StoredAddresses(JdbcClient jdbc, ContactCipher cipher) {

  List<String> find(UUID customerId) {
    return jdbc.sql(
            """
            select 'CUSTOMER_PHONE' as field, e164 as address
            from forecourt.customer_phone where customer_id = :id
            union all
            select 'CUSTOMER_EMAIL', email
            from forecourt.customer_email where customer_id = :id
            """)
        .param("id", customerId)
        .query(
            (row, number) ->
                cipher.decrypt(
                    ContactField.valueOf(row.getString("field")),
                    customerId,
                    row.getString("address")))
        .list();
  }
}
