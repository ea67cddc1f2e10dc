package io.forecourt.scoring;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import java.util.HashMap;
import java.util.Map;

/**
 * Inputs of the decisions that score a lead. No age, no protected trait and no proxy for one: only
 * what the buyer asked for, did and volunteered.
 */
final class ScoringInputs {

  static Map<String, Object> forLead(
      Lead lead, Customer customer, Facts facts, Store store, History history) {
    Map<String, Object> signals = new HashMap<>();
    signals.put("store", lead.store());
    signals.put("channel", lead.channel().name());
    signals.put("sourceClass", sourceClass(lead.channel()));
    signals.put("hasName", !customer.fullName().isEmpty());
    signals.put("reachable", customer.isReachable() || isInWindow(lead.channel()));
    signals.put("junk", SpamDetector.isSpam(lead, customer));
    signals.put("localBuyer", store.isLocal(customer.postalCode().orElse(null)));
    signals.put("specificVehicle", facts.namedVehicle().isPresent());
    signals.put("timeline", facts.timeline() == null ? null : facts.timeline().bucket().name());
    signals.put("financing", facts.financing() == null ? null : facts.financing().name());
    signals.put("tradeIn", facts.tradeIn() != null && Boolean.TRUE.equals(facts.tradeIn().has()));
    signals.put("budgetStated", facts.isSettled(Fact.BUDGET));
    signals.put("factsComplete", facts.complete());
    signals.put("visits", lead.behaviour().visits());
    signals.put("vehiclePages", lead.behaviour().vehiclePagesViewed());
    signals.put("pageSeconds", lead.behaviour().secondsOnVehiclePage());
    signals.put("formDepth", lead.behaviour().formDepth());
    signals.put("afterHours", !store.hours().isOpen(lead.receivedAt()));
    signals.put("earlierLeads", history.earlierLeads());
    signals.put("enquiries", history.inquiries());
    signals.put("replies", history.replies());
    return signals;
  }

  /** A buyer who writes in one of our own windows is answered there. */
  private static boolean isInWindow(Channel channel) {
    return channel == Channel.CHAT || channel == Channel.LOCAL;
  }

  /**
   * @param earlierLeads closed leads of the same customer
   * @param inquiries how often the buyer asked in this lead
   * @param replies what the buyer wrote back
   */
  record History(int earlierLeads, int inquiries, int replies) {}

  private static String sourceClass(Channel channel) {
    return switch (channel) {
      case WEB, CHAT, TEXT, WHATSAPP, LOCAL -> "FIRST_PARTY";
      case ADF, EMAIL -> "THIRD_PARTY";
      case PHONE -> "PHONE";
      case WALK_IN -> "SHOWROOM";
    };
  }

  private ScoringInputs() {}
}
