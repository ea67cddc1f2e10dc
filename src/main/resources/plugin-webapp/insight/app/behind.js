/* The leads behind a figure, in a window of their own. */

import { button, make, own, title } from '/parts/dom.js';
import { span } from './words.js';

const day = (moment) => (moment ? new Date(moment).toLocaleDateString('en-US', { month: 'short', day: 'numeric' }) : '\u2013');

/**
 * @param words what they have in common
 * @param query of the leads, as the API takes it
 */
export const behind = async (words, query) => {
  const dialog = make('dialog', { class: 'insight-behind', 'aria-label': words, 'data-testid': 'behind' }, make('p', {}, 'One moment, please.'));
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  const asked = new URLSearchParams(query);
  let leads;
  try {
    leads = await own(`insight/leads?${asked}`);
  } catch (problem) {
    leads = null;
    dialog.replaceChildren(make('p', { class: 'insight-problem', role: 'alert' }, problem.message));
  }
  if (leads) {
    dialog.replaceChildren(
      make('h2', {}, words),
      make('p', { class: 'insight-hint' },
        leads.length === 200 ? 'The latest 200; the CSV has all. ' : `${leads.length} ${leads.length === 1 ? 'lead' : 'leads'}. `,
        make('a', { href: `/api/insight/leads?${asked}&format=csv`, download: 'leads.csv' }, 'CSV')),
      make('div', { class: 'insight-scroll', tabindex: 0, role: 'region', 'aria-label': 'Leads' },
        make('table', { class: 'insight-table' },
          make('thead', {}, make('tr', {}, ['Came', 'Buyer', 'Source', 'Rep', 'Stage', 'First answer', 'Visit', 'Sold'].map((head) => make('th', { scope: 'col' }, head)))),
          make('tbody', {}, leads.map((lead) =>
            make('tr', { 'data-testid': 'behind-lead' },
              make('td', {}, day(lead.CreatedUTC)),
              make('td', {}, make('a', { href: `/t/${lead.LeadId}`, target: '_blank', rel: 'noopener' }, lead.Customer || 'No name given')),
              make('td', {}, lead.LeadSource),
              make('td', {}, lead.SalesRep || 'Nobody'),
              make('td', {}, lead.LeadStatus === 'OPEN' ? title(lead.LeadStage) : title(lead.LeadStatus)),
              make('td', {}, lead.ActualResponseTimeInMinutes === undefined ? 'None yet' : span(lead.ActualResponseTimeInMinutes)),
              make('td', {}, lead.IsShow ? 'Came' : lead.IsNoShow ? 'Did not come' : lead.AppointmentScheduledUTC ? 'Agreed' : '\u2013'),
              make('td', {}, day(lead.SoldUTC))))))));
  }
  dialog.append(button('Close', 'behind-close', () => dialog.close()));
};
