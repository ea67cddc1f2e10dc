package io.forecourt.messaging.gate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.forecourt.messaging.delivery.Outbox;
import io.forecourt.messaging.delivery.QueuedMessage;
import io.forecourt.messaging.delivery.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing reaches a buyer but through the gate. */
class OneWayOutTest {

  private static JavaClasses ours;

  @BeforeAll
  static void read() {
    ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.forecourt");
  }

  @Test
  void shouldKeepCarriersToThemselves() {
    classes().that().implement(Transport.class).should().bePackagePrivate().check(ours);
    classes()
        .that()
        .areAssignableTo(Receipts.class)
        .or()
        .areAssignableTo(Outbox.class)
        .should()
        .onlyBeAccessed()
        .byAnyPackage("io.forecourt.messaging..")
        .check(ours);
    noClasses()
        .that()
        .doNotHaveSimpleName("OutboxProcessor")
        .should()
        .callMethod(Transport.class, "send", QueuedMessage.class)
        .check(ours);
    noClasses()
        .that()
        .doNotHaveSimpleName("OutboundGate")
        .and()
        .doNotHaveSimpleName("RepMessageGate")
        .and()
        .doNotHaveSimpleName("OutboxLoop")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(Dispatcher.class.getName())
        .as("Only the gates dispatch a message")
        .check(
            ours.that(
                DescribedPredicate.describe(
                    "outside of the dispatcher",
                    each -> !each.getName().startsWith(Dispatcher.class.getName()))));
    noClasses()
        .that()
        .doNotHaveSimpleName("Dispatcher")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(Receipts.Send.class.getName())
        .orShould()
        .callMethod(Receipts.class, "send", Receipt.class, Receipts.Send.class, Recipient.class)
        .as("Only the dispatcher puts a message into the thread and the outbox")
        .allowEmptyShould(true)
        .check(
            ours.that(
                DescribedPredicate.describe(
                    "outside of receipts",
                    each -> !each.getName().startsWith(Receipts.class.getName()))));
  }

  @Test
  void shouldSendMailAndCallServicesFromCarriersAlone() {
    noClasses()
        .that()
        .doNotHaveSimpleName("MailTransport")
        .and()
        // Writes to the store's CRM, never to a buyer.
        .doNotHaveSimpleName("AdfMailCrm")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.mail..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.mail.Transport")
        .check(ours);
    noClasses()
        .that()
        .doNotHaveSimpleName("TwilioTransport")
        .and()
        // Asks whether a visitor is a person.
        .doNotHaveSimpleName("SiteVerify")
        .and()
        .doNotHaveSimpleName("VisitorChecks")
        .and()
        // Asks the provider of logins for its keys.
        .doNotHaveSimpleName("OidcClient")
        .and()
        // Its own REST interface.
        .resideOutsideOfPackage("io.forecourt.process..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.web.client..", "java.net.http..", "org.apache.hc..")
        .check(ours);
  }

  @Test
  void shouldWriteOutgoingMessagesInOnePlace() throws IOException {
    assertThat(filesThatSay("insert into forecourt.message"))
        .containsExactly("MessageThread.java", "Receipts.java");
    assertThat(filesThatSay("Direction.OUT")).isEmpty();
    assertThat(filesThatSay("insert into forecourt.outbox")).containsExactly("Receipts.java");
  }

  private static List<String> filesThatSay(String words) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> says(file, words))
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static boolean says(Path file, String words) {
    try {
      return Files.readString(file).contains(words);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
