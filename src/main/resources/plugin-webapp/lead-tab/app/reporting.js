/* The reports of this page. */

import { call } from '/parts/api.js';
import { HeldReports } from './heldReports.js';

const CLIENT_ERROR = 400;
const SERVER_ERROR = 500;
/** The login ended, or too many calls were made: the same report may be sent later. */
const LATER = [401, 429];

const isRefused = ({ status }) => status >= CLIENT_ERROR && status < SERVER_ERROR && !LATER.includes(status);

/** Sends a report, also while the page is being closed. */
const send = async (leadId, report) => {
  try {
    await call(`leads/${leadId}/reports`, 'POST', report, { keepalive: true });
  } catch (problem) {
    throw Object.assign(problem, { refused: isRefused(problem) });
  }
};

/** Fails with what is wrong with a report, without applying it. */
export const checkReport = (leadId, report) => call(`leads/${leadId}/reports?check=true`, 'POST', report);

export const reports = new HeldReports({ send, storage: globalThis.localStorage });

globalThis.addEventListener?.('pagehide', () => reports.flush());
