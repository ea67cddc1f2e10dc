package io.forecourt.messaging.template;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.gate.Verdict;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wording comes and goes with deployments, from wherever they come. */
@MessagingTest
class TemplateVersionsTest {

  private static final String WORDS =
      """
      purpose: answer
      variables: [store]
      short: ['%1$s, says {store}.']
      long: ['%1$s, says {store}.']
      """;

  @Autowired private RepositoryService repository;
  @Autowired private OutboundGate outboundGate;
  @Autowired private Correspondence buyers;
  @Autowired private JdbcClient jdbc;

  private final String name = "trial-" + UUID.randomUUID();

  @Test
  void shouldUseTheNewestVersionAndKeepTheOlderOnes() {
    UUID lead = buyers.receive(aLead());
    deploy(WORDS.formatted("First"));
    outboundGate.send(lead, name);
    deploy(WORDS.formatted("Second"));
    deploy(WORDS.formatted("Second"));
    outboundGate.send(lead, name);

    assertThat(versions()).containsExactly(1, 2);
    assertThat(buyers.thread(lead))
        .containsExactly("First, says Riverside Motors.", "Second, says Riverside Motors.");
  }

  @Test
  void shouldStopUsingWhatIsWithdrawnUntilItComesBack() {
    UUID lead = buyers.receive(aLead());
    deploy(WORDS.formatted("Good"));
    deploy("withdrawn: Counsel said so.");

    Verdict withdrawn = outboundGate.send(lead, name);

    assertThat(withdrawn.outcome()).isEqualTo(Verdict.Outcome.REFUSED);
    assertThat(withdrawn.why()).isEqualTo("Withdrawn: Counsel said so.");
    deploy(WORDS.formatted("Better"));
    assertThat(outboundGate.send(lead, name).isSent()).isTrue();
  }

  @Test
  void shouldRefuseTheWholeDeploymentForOneBadTemplate() {
    assertThatThrownBy(() -> deploy(WORDS.formatted("Hurry, only 2 left")))
        .hasMessageContaining("Not deployed.")
        .hasMessageContaining("presses")
        .hasMessageContaining("claims scarcity without {stockCount}");
    assertThat(versions()).isEmpty();
  }

  private void deploy(String content) {
    repository.createDeployment().name("test").addString(name + ".yaml", content).deploy();
  }

  private List<Integer> versions() {
    return jdbc.sql("select version from forecourt.template_version where name = :name order by 1")
        .param("name", name)
        .query(Integer.class)
        .list();
  }
}
