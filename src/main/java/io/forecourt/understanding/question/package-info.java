/** What buyers want to know, and what their words say about it. */
@NamedInterface("question")
package io.forecourt.understanding.question;

import org.springframework.modulith.NamedInterface;
