package io.forecourt.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.forecourt.TestDatabase;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.template.TemplateModel;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactCiphers;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.PollingLoop;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.DeployedFiles;
import io.forecourt.process.EngineClock;
import io.forecourt.process.InProcessEngine;
import io.forecourt.process.deployment.CheckedDeployments;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/**
 * The beans of messaging, alerts, leads, stores and SLA clocks; each is created when a test needs
 * it.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
@ConfigurationPropertiesScan("io.forecourt.messaging")
@ComponentScan(
    basePackages = {
      "io.forecourt.alert",
      "io.forecourt.lead",
      "io.forecourt.messaging",
      "io.forecourt.sla",
      "io.forecourt.store"
    },
    lazyInit = true,
    excludeFilters = {
      @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = PollingLoop.class),
      @ComponentScan.Filter(RestController.class)
    })
@Import({EngineClock.class, Correspondence.class})
class MessagingContext {

  /** Of the application: it reads "4s". */
  @Bean
  ConversionService conversionService() {
    return ApplicationConversionService.getSharedInstance();
  }

  @Bean
  JdbcClient jdbc() {
    return TestDatabase.jdbc();
  }

  @Bean
  PlatformTransactionManager transactions() {
    return TestDatabase.transactions();
  }

  @Bean
  TransactionTemplate transaction(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  @Bean
  ObjectMapper json() {
    return JsonMapper.builder().findAndAddModules().build();
  }

  @Bean
  ContactCipher contactCipher(Environment settings) {
    return ContactCiphers.of(settings);
  }

  @Bean
  RestClient.Builder rest() {
    return RestClient.builder();
  }

  @Bean
  JavaMailSender smtp(
      @Value("${spring.mail.host}") String host, @Value("${spring.mail.port}") int port) {
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost(host);
    smtp.setPort(port);
    return smtp;
  }

  @Bean
  DecisionTables decisions() {
    return InProcessEngine.decisionTables();
  }

  @Bean
  @Lazy
  RepositoryService repository(List<DeployedFiles> ownKinds) {
    return CheckedDeployments.of(ownKinds);
  }

  /** What the approved wording of these tests names; nobody asks for a car. */
  @Bean
  TemplateModel templateModel(JdbcClient jdbc, ContactCipher cipher, Stores stores) {
    Map<String, Store> known = new ConcurrentHashMap<>();
    return lead -> {
      Store store = known.computeIfAbsent(lead.store(), stores::get);
      return Map.of(
          "firstName",
          firstName(jdbc, cipher, lead),
          "owner",
          "Our team",
          "nextStep",
          "calls you today",
          "slotOne",
          "10:00 AM tomorrow",
          "slotTwo",
          "3:00 PM tomorrow",
          "store",
          store.name(),
          "storeAddress",
          store.address(),
          "storePhone",
          store.phone());
    };
  }

  @Bean
  SmartInitializingSingleton approvedWording(DeployedFiles templates) {
    return () -> MessageFiles.deployTo(templates);
  }

  private static String firstName(JdbcClient jdbc, ContactCipher cipher, Lead lead) {
    return jdbc.sql("select store, first_name from forecourt.customer where id = :id")
        .param("id", lead.customerId())
        .query(
            (row, number) ->
                cipher.decrypt(
                    ContactField.CUSTOMER_FIRST_NAME,
                    lead.customerId(),
                    row.getString("first_name")))
        .single();
  }
}
