/** Understands what buyers write: words in, facts and signals out, without database or network. */
@NamedInterface("language")
package io.forecourt.understanding;

import org.springframework.modulith.NamedInterface;
