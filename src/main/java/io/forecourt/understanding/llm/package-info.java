/** An optional language model: it reads unclear messages again, and words checked replies. */
@NamedInterface("llm")
package io.forecourt.understanding.llm;

import org.springframework.modulith.NamedInterface;
