/* Cost and return of each source. */

import { html } from '/parts/lit.js';
import { hint, section, table } from './layout.js';
import { money, NONE, number } from './words.js';

const HEADS = ['Source', 'Spend', 'Leads', 'Appts', 'Sales', 'Cost/lead', 'Cost/appt', 'Cost/sale', 'ROI'];
const HINT =
  'ROI: (sales \u00D7 average gross \u2212 spend) \u00F7 spend. ' +
  'Monthly spend is spread evenly over the days of the month.';

const count = (page, source, leads, part) => {
  const words = `${source}: ${part === 'OVER' ? 'leads' : 'sales'}`;
  return page.open(words, leads, { figure: 'LEAD_TO_SALE', part, by: 'SOURCE', key: source });
};

const row = (page, each) => [
  each.source,
  money(each.spend),
  count(page, each.source, each.leads, 'OVER'),
  number(each.appointments),
  count(page, each.source, each.sales, 'COUNTED'),
  money(each.costPerLead),
  money(each.costPerAppointment),
  money(each.costPerSale),
  each.roi === undefined ? NONE : `${each.roi} \u00D7`,
];

export const costs = (page, rows, form) => {
  const shown = table(
    HEADS,
    rows.map((each) => row(page, each)),
    'costs',
  );
  return section(
    'costs',
    'Cost and return by source',
    page.csv('costs'),
    html`${shown} ${hint(HINT)}
      <details data-testid="costs-enter">
        <summary>Enter spend or average gross</summary>
        ${form}
      </details>`,
  );
};
