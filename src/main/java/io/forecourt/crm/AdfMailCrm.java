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
 * Mails the record as ADF 1.0, which most CRMs of the trade read: nothing but ADF in the body, the
 * store's name in the subject. The Message-ID is made of the key, so that a mail sent twice is one.
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
      throw new IllegalStateException("The record of " + lead.id() + " makes no mail.", e);
    }
  }
}
