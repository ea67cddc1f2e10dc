/**
 * A larger language model, where a store connects one: it may fill what stays open after reading,
 * half sure, and nothing else. Nobody waits for it.
 */
package io.forecourt.understanding.llm;
