/** Chat window on a dealer's site. */
@NamedInterface("chat")
package io.forecourt.capture.chat;

import org.springframework.modulith.NamedInterface;
