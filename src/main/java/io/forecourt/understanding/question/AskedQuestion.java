package io.forecourt.understanding.question;

/**
 * A question of a message.
 *
 * @param sure whether it is answered as it is; else the answer asks whether it was meant
 */
public record AskedQuestion(BuyerQuestion kind, boolean sure) {}
