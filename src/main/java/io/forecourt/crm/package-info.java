/** Brings each lead's record into the store's CRM, exactly once in effect. */
package io.forecourt.crm;
