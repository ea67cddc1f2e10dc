package io.forecourt.capture.adf;

import io.forecourt.capture.Inquiry;

/** One inquiry of a large document. */
record ImportedInquiry(Inquiry inquiry) {}
