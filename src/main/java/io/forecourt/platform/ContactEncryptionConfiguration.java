package io.forecourt.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the contact data when the application starts, after the migrations. */
@Configuration(proxyBeanMethods = false)
class ContactEncryptionConfiguration {

  @Bean
  ContactCipher contactCipher(
      JdbcClient jdbc, TransactionTemplate transaction, Environment settings) {
    EncryptionKeys keys = EncryptionKeys.of(settings);
    return transaction.execute(status -> new ContactEncryption(jdbc).open(keys));
  }
}
