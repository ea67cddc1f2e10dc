package io.forecourt.insight.incident;

/** What the work of a queue is, in words. */
final class QueueLabels {

  static String of(String queue) {
    return switch (queue) {
      case "inbox" -> "Inquiries and messages that could not be processed";
      case "events" -> "Events that the process of a lead could not follow";
      case "outbox" -> "Messages that could not be sent yet";
      case "messages" -> "Messages that were given up";
      case "alerts" -> "Undelivered alerts";
      case "leads" -> "Leads that stand still";
      default -> "Steps outside of a process";
    };
  }

  private QueueLabels() {}
}
