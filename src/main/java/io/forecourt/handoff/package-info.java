/** From the machine to a person: the owner, the record, the brief, the task and its outcome. */
package io.forecourt.handoff;
