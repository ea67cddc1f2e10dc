/** Normalizes text before it is parsed. */
package io.forecourt.understanding.text;
