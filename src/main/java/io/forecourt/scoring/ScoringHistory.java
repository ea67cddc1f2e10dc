package io.forecourt.scoring;

import io.forecourt.lead.Lead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the buyer of a lead did before and since. */
@Repository
class ScoringHistory {

  private final JdbcClient jdbc;

  ScoringHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ScoringInputs.History findByLead(Lead lead) {
    return jdbc.sql(
            """
            select
              (select count(*)::int from forecourt.lead l
                where l.customer_id = :customer and l.id <> :lead) as earlier_leads,
              (select count(*)::int from forecourt.inquiry e where e.lead_id = :lead)
                as inquiries,
              (select count(*)::int from forecourt.message m
                where m.lead_id = :lead and m.direction = 'IN'
                  and exists (select 1 from forecourt.message o
                    where o.lead_id = m.lead_id and o.direction = 'OUT' and o.id < m.id))
                as replies
            """)
        .param("customer", lead.customerId())
        .param("lead", lead.id())
        .query(ScoringInputs.History.class)
        .single();
  }
}
