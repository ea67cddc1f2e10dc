package io.forecourt.messaging.template;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.EngineTime;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.gate.Verdict;
import java.time.Duration;
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
      purpose: follow-up
      variables: [store]
      short: ['%1$s, says {store}.', 'Again: %1$s, says {store}.']
      long: ['%1$s, says {store}.', 'Again: %1$s, says {store}.']
      """;

  @Autowired private RepositoryService repository;
  @Autowired private OutboundGate outboundGate;
  @Autowired private Leads leads;
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
    EngineTime.pass(Duration.ofHours(1));
    outboundGate.send(lead, name);

    assertThat(versions()).containsExactly(1, 2);
    assertThat(buyers.thread(lead))
        .containsExactly("First, says Riverside Motors.", "Again: Second, says Riverside Motors.");
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

  @Test
  void shouldConfirmAnOptOutWhateverIsDeployedUnderItsName() {
    UUID lead = buyers.receive(aLead());
    jdbc.sql(
            """
            insert into forecourt.template_version
              (name, version, content, withdrawn, deployment_id, deployed_at)
            select name, max(version) + 1, :content, false, 'by hand', now()
            from forecourt.template_version where name = 'opt-out-confirmed' group by name
            """)
        .param(
            "content",
            "purpose: answer\nshort: [You are signed up for daily offers]"
                + "\nlong: [You are signed up for daily offers]")
        .update();

    outboundGate.sendNotice(leads.get(lead), "opt-out-confirmed", Channel.TEXT);

    assertThat(buyers.thread(lead))
        .singleElement()
        .asString()
        .contains("any more messages")
        .doesNotContain("offers");
    jdbc.sql("delete from forecourt.template_version where deployment_id = 'by hand'").update();
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
