/** How well the score predicts sales, and suggested score points. */
package io.forecourt.insight.calibration;
