/** How fast and how well a store works: the clocks of each lead, and what they showed. */
package io.forecourt.insight;
