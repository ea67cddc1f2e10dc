/** The talk of the assistant with a buyer: hears, answers, asks what is open, hands over. */
@NamedInterface("talk")
package io.forecourt.conversation;

import org.springframework.modulith.NamedInterface;
