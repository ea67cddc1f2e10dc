/* Alert preference of the current user. */

import { call } from '/parts/api.js';
import { select } from '/parts/controls.js';
import { mount, render } from '/parts/lit.js';

const WAYS = [
  ['EMAIL', 'Alerts by email'],
  ['TEXT', 'Alerts by text'],
  ['NONE', 'No alerts'],
];

export const alertChoice = async (node) => {
  const root = mount(node);
  const options = { label: 'How to alert you', className: 'lead-alerts', testId: 'lead-alerts' };
  const show = (alerts, disabled) => render(select(WAYS, alerts, choose, { ...options, disabled }), root);
  const choose = async (alerts) => {
    show(alerts, true);
    await call('me', 'PUT', { alerts });
    show(alerts, false);
  };
  try {
    show((await call('me')).alerts, false);
  } catch {
    // Only staff of a store get alerts.
    node.replaceChildren();
  }
};
