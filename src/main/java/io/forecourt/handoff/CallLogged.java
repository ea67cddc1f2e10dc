package io.forecourt.handoff;

import io.forecourt.lead.Lead;

/**
 * A rep logged a call; published in the transaction that stores it.
 *
 * @param outcome ANSWERED, NO_ANSWER, VOICEMAIL, WRONG_NUMBER or DO_NOT_CONTACT
 */
public record CallLogged(Lead lead, String outcome) {}
