/** Morning email with the topics of a store's huddle. */
package io.forecourt.insight.huddle;
