/** What has stopped: incidents by cause, on a page and as a notice to the administrators. */
package io.forecourt.insight.incident;
