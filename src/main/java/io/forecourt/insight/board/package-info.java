/** What is overdue, what is about to be, and who has it. */
package io.forecourt.insight.board;
