/** The mail of the morning: what a store talks about before it opens. */
package io.forecourt.insight.huddle;
