/* How the person who is logged in wants to be alerted. */

import { own, select } from '/parts/dom.js';

const WAYS = [
  ['EMAIL', 'Alerts by e-mail'],
  ['TEXT', 'Alerts by text'],
  ['NONE', 'No alerts'],
];

export const alertChoice = async (node) => {
  try {
    const { alerts } = await own('me');
    const choice = select(WAYS, alerts, { 'aria-label': 'How to alert you', class: 'lead-alerts', 'data-testid': 'lead-alerts' });
    choice.addEventListener('change', async () => {
      choice.disabled = true;
      await own('me', 'PUT', { alerts: choice.value });
      choice.disabled = false;
    });
    node.replaceChildren(choice);
  } catch {
    // Whoever works for no store is alerted of nothing.
    node.replaceChildren();
  }
};
