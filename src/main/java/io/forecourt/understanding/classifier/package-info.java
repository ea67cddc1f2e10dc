/** Learned classifiers over one sentence, and their training. */
package io.forecourt.understanding.classifier;
