/* What each source costs and brings. */

import { html } from '/parts/lit.js';
import { hint, section, table } from './layout.js';
import { money, NONE, number } from './words.js';

const HEADS = ['Source', 'Spent', 'Leads', 'Visits agreed', 'Sales', 'A lead', 'A visit', 'A sale', 'Return'];
const HINT =
  'Return: what came back beyond each unit spent, (sales \u00D7 average gross \u2212 spend) \u00F7 spend. ' +
  'A month\u2019s spend is spread evenly over its days.';

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
    'What each source costs and brings',
    page.csv('costs'),
    html`${shown} ${hint(HINT)}
      <details data-testid="costs-enter">
        <summary>Enter spend or average gross</summary>
        ${form}
      </details>`,
  );
};
