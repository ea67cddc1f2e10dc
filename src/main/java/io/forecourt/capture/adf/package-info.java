/** ADF documents and portal mails. */
package io.forecourt.capture.adf;
