package io.forecourt.capture.review;

import java.util.UUID;

/** An intake item that a person has to read, and for which no task exists yet. */
record IntakeReviewDue(UUID intakeId, String store) {}
