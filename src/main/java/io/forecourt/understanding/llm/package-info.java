/** An optional language model that reads unclear messages a second time. */
package io.forecourt.understanding.llm;
