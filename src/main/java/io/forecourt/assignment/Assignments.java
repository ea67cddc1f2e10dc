package io.forecourt.assignment;

import io.forecourt.lead.InquiryJoined;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.ScoreBandRaised;
import io.forecourt.messaging.delivery.OwnerNotice;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who owns each lead, why, and what that person should know. */
@Repository
public class Assignments {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Leads leads;
  private final Clock clock;

  Assignments(JdbcClient jdbc, ContactCipher cipher, Leads leads, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.leads = leads;
    this.clock = clock;
  }

  /**
   * @param by SYSTEM or the user id of the manager who decided
   */
  public void assign(UUID leadId, Optional<String> person, String reason, String by) {
    leads.assign(leadId, person);
    jdbc.sql(
            "insert into forecourt.assignment (lead_id, person, reason, by, at)"
                + " values (:lead, :person, :reason, :by, :at)")
        .param("lead", leadId)
        .param("person", person.orElse(null))
        .param("reason", reason)
        .param("by", by)
        .param("at", clock.instant())
        .update();
  }

  public Optional<String> latestReason(UUID leadId) {
    return jdbc.sql(
            "select reason from forecourt.assignment where lead_id = :lead order by id desc limit 1")
        .param("lead", leadId)
        .query(String.class)
        .optional();
  }

  /** Returns the id of the latest assignment of a lead. */
  String findLatest(UUID leadId) {
    return jdbc.sql("select max(id)::text from forecourt.assignment where lead_id = :lead")
        .param("lead", leadId)
        .query(String.class)
        .single();
  }

  @EventListener
  void notifyOfInquiry(InquiryJoined joined) {
    notifyOwner(joined.lead(), NoticeKind.INQUIRY, joined.summary());
  }

  @EventListener
  void notifyOfHigherScore(ScoreBandRaised rose) {
    notifyOwner(
        rose.lead(),
        NoticeKind.SCORE_BAND,
        "Score band is now %s, was %s.".formatted(rose.to(), rose.from()));
  }

  @EventListener
  void notifyOwner(OwnerNotice news) {
    notifyOwner(news.lead(), NoticeKind.MESSAGING, news.text());
  }

  public void notifyOwner(Lead lead, NoticeKind kind, String text) {
    jdbc.sql(
            "insert into forecourt.owner_notice (lead_id, person, kind, text, at)"
                + " values (:lead, :person, :kind, :text, :at)")
        .param("lead", lead.id())
        .param("person", lead.owner().orElse(null))
        .param("kind", kind.storedValue())
        .param("text", cipher.encrypt(ContactField.OWNER_NOTICE_TEXT, lead.id(), text))
        .param("at", clock.instant())
        .update();
  }

  /** Returns the notices about a lead, newest first. */
  public List<String> findNotices(UUID leadId) {
    return jdbc
        .sql("select text from forecourt.owner_notice where lead_id = :lead order by id desc")
        .param("lead", leadId)
        .query(String.class)
        .list()
        .stream()
        .map(text -> cipher.decrypt(ContactField.OWNER_NOTICE_TEXT, leadId, text))
        .toList();
  }
}
