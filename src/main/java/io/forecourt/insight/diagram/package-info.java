/** What a diagram shows of the leads that pass through it. */
package io.forecourt.insight.diagram;
