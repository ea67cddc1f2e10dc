/* The current rep's figures of the last 30 days. */

import { call } from '/parts/api.js';
import { button } from '/parts/controls.js';
import { openDialog } from '/parts/dialog.js';
import { html, mount, render } from '/parts/lit.js';

const SHOWN = ['CONTACT_RATE', 'APPOINTMENT_RATE', 'SHOW_RATE', 'CLOSE_RATE', 'LEAD_TO_SALE', 'CONTACTED_FAST'];
const DIALOG = { label: 'My figures', testId: 'mine', className: 'lead-figures', problemClass: 'lead-tab-problem' };

const row = ({ title, counted, of, percent, from, to }) =>
  html`<tr>
    <th scope="row">${title}</th>
    <td>${percent === undefined ? '\u2013' : `${percent}%`}</td>
    <td>${counted} of ${of}</td>
    <td>${from === undefined ? '' : `good: ${from}–${to}%`}</td>
  </tr>`;

const figures = (rows) =>
  html`<table>
    <tbody>
      ${SHOWN.map((name) => row(rows.find((each) => each.figure === name)))}
    </tbody>
  </table>`;

const load = async () => {
  const rows = await call('insight/mine');
  return html`<h3>My figures</h3>
    <p>Your leads of the last 30 days. Only you and your manager see them.</p>
    ${rows.length ? figures(rows) : html`<p>You had no leads in this period.</p>`}`;
};

export const mine = (node) => {
  const open = () => openDialog(DIALOG, load);
  render(button('My figures', 'mine-open', open, { className: 'lead-mine-open' }), mount(node));
};
