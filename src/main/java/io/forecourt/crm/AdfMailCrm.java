package io.forecourt.crm;

import io.forecourt.handoff.HandoffRecord;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * CRM that receives leads as ADF 1.0 by mail, which most dealership CRMs do. The body is nothing
 * but ADF. The Message-ID is derived from the key, so a CRM recognizes a mail that is sent twice.
 */
@Component
class AdfMailCrm implements Crm {

  private final AdfProperties adf;
  private final ObjectProvider<JavaMailSender> sender;
  private final Leads leads;
  private final Customers customers;
  private final LeadFacts facts;
  private final Stores stores;

  AdfMailCrm(
      AdfProperties adf,
      ObjectProvider<JavaMailSender> sender,
      Leads leads,
      Customers customers,
      LeadFacts facts,
      Stores stores) {
    this.adf = adf;
    this.sender = sender;
    this.leads = leads;
    this.customers = customers;
    this.facts = facts;
    this.stores = stores;
  }

  @Override
  public boolean serves(String store) {
    return adf.adfMail().containsKey(store);
  }

  @Override
  public void write(String idempotencyKey, HandoffRecord handoff) {
    Lead lead = leads.get(handoff.leadId());
    Store store = stores.get(lead.store());
    String document =
        new AdfDocument(
                lead, customers.get(lead.customerId()), facts.findByLead(lead.id()), store, handoff)
            .render();
    JavaMailSender smtp = sender.getObject();
    try {
      MimeMessage mail = smtp.createMimeMessage();
      MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
      helper.setFrom(store.email());
      helper.setTo(adf.adfMail().get(store.id()));
      helper.setSubject("Lead for " + store.name().replaceAll("[^\\x20-\\x7e]", "?"));
      helper.setText(document);
      mail.setHeader(
          "Message-ID",
          "<%s@%s>"
              .formatted(idempotencyKey, store.email().substring(store.email().indexOf('@') + 1)));
      smtp.send(mail);
    } catch (MessagingException e) {
      throw new IllegalStateException("Cannot create the ADF mail of lead " + lead.id() + ".", e);
    }
  }
}
