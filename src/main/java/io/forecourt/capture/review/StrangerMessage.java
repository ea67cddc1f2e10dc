package io.forecourt.capture.review;

import io.forecourt.capture.Inquiry;
import io.forecourt.messaging.optout.OptOutIntent;
import java.util.Optional;

/**
 * The first words of a sender without a lead: an inquiry, unless they are an opt-out or the like.
 *
 * @param confirmed what the channel itself read in them, and has confirmed
 * @param original as a person reads it where it is no inquiry
 */
record StrangerMessage(Inquiry inquiry, Optional<OptOutIntent> confirmed, String original) {}
