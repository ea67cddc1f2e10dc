/**
 * Learnt readers: one small head for each thing a message may say, over the meaning of a sentence
 * and its letters. Trained when the application is built, from {@code src/main/language/exemplars}.
 */
package io.forecourt.understanding.classifier;
