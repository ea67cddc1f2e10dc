/** Whether the score tells buyers from others, and what its points should rather be. */
package io.forecourt.insight.calibration;
