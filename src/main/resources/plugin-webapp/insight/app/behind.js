/* Dialog with the leads behind a figure. */

import { call } from '/parts/api.js';
import { openDialog } from '/parts/dialog.js';
import { title } from '/parts/format.js';
import { html } from '/parts/lit.js';
import { day, NONE, span } from './words.js';

const MOST = 200;
const HEADS = ['Created', 'Buyer', 'Source', 'Rep', 'Stage', 'First response', 'Appointment', 'Sold'];
const DIALOG = { testId: 'behind', className: 'insight-behind', problemClass: 'insight-problem' };

/** Returns the outcome of a lead's appointment. */
export const visit = ({ IsShow, IsNoShow, AppointmentScheduledUTC }) => {
  if (IsShow) {
    return 'Came';
  }
  if (IsNoShow) {
    return 'No-show';
  }
  return AppointmentScheduledUTC ? 'Agreed' : NONE;
};

/** Returns the number of leads; the API returns only the latest ones. */
export const count = ({ length }) => {
  if (length === MOST) {
    return `Latest ${MOST} shown; export the CSV for all. `;
  }
  return `${length} ${length === 1 ? 'lead' : 'leads'}. `;
};

const answered = (minutes) => (minutes === undefined ? 'None yet' : span(minutes));

const row = (lead) =>
  html`<tr data-testid="behind-lead">
    <td>${day(lead.CreatedUTC)}</td>
    <td><a href="/t/${lead.LeadId}" target="_blank" rel="noopener">${lead.Customer || 'No name given'}</a></td>
    <td>${lead.LeadSource}</td>
    <td>${lead.SalesRep || 'Unassigned'}</td>
    <td>${title(lead.LeadStatus === 'OPEN' ? lead.LeadStage : lead.LeadStatus)}</td>
    <td>${answered(lead.ActualResponseTimeInMinutes)}</td>
    <td>${visit(lead)}</td>
    <td>${day(lead.SoldUTC)}</td>
  </tr>`;

const table = (leads) =>
  html`<div class="insight-scroll" tabindex="0" role="region" aria-label="Leads">
    <table class="insight-table">
      <thead>
        <tr>
          ${HEADS.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${leads.map(row)}
      </tbody>
    </table>
  </div>`;

/**
 * @param words what the leads have in common
 * @param query of the leads, as the API takes it
 */
export const behind = (words, query) => {
  const asked = new URLSearchParams(query);
  return openDialog({ ...DIALOG, label: words }, async () => {
    const leads = await call(`insight/leads?${asked}`);
    return html`<h2>${words}</h2>
      <p class="insight-hint">
        ${count(leads)}<a href="/api/insight/leads?${asked}&format=csv" download="leads.csv">CSV</a>
      </p>
      ${table(leads)}`;
  });
};
