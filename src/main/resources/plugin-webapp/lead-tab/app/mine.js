/* A rep's own figures of the last thirty days; nobody else's. */

import { button, make, own } from '/parts/dom.js';

const SHOWN = ['CONTACT_RATE', 'APPOINTMENT_RATE', 'SHOW_RATE', 'CLOSE_RATE', 'LEAD_TO_SALE', 'CONTACTED_FAST'];

const row = ({ title, counted, of, percent, from, to }) =>
  make('tr', {}, make('th', { scope: 'row' }, title), make('td', {}, percent === undefined ? '\u2013' : `${percent} %`),
    make('td', {}, `${counted} of ${of}`), make('td', {}, from === undefined ? '' : `good: ${from} to ${to} %`));

const open = async () => {
  const dialog = make('dialog', { class: 'lead-mine', 'aria-label': 'My figures', 'data-testid': 'mine' }, make('p', {}, 'One moment, please.'));
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  try {
    const rows = await own('insight/mine');
    dialog.replaceChildren(
      make('h3', {}, 'My figures'),
      make('p', {}, 'Your leads of the last 30 days. Only you and your manager see them.'),
      rows.length
        ? make('table', {}, make('tbody', {}, SHOWN.map((name) => rows.find((each) => each.figure === name)).map(row)))
        : make('p', {}, 'You had no leads in this time.'));
  } catch (problem) {
    dialog.replaceChildren(make('p', { class: 'lead-tab-problem', role: 'alert' }, problem.message));
  }
  dialog.append(button('Close', 'mine-close', () => dialog.close()));
};

export const mine = (node) => {
  node.replaceChildren(button('My figures', 'mine-open', open, { class: 'lead-mine-open' }));
};
