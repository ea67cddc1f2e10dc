/** Reads budgets, and how a buyer wants to pay. */
package io.forecourt.understanding.money;
