/** Opt-out intents and what follows from them. */
@NamedInterface("optout")
package io.forecourt.messaging.optout;

import org.springframework.modulith.NamedInterface;
