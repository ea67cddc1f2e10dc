/* Period and filters of the results page. */

import { field, select } from '/parts/controls.js';
import { title } from '/parts/format.js';
import { html, live } from '/parts/lit.js';
import { daysOf, OWN, PERIODS } from './periods.js';

const SOURCE_CLASSES = ['FIRST_PARTY', 'THIRD_PARTY', 'PHONE', 'SHOWROOM'].map((name) => [name, title(name)]);

const named = (choices) => choices.map(({ key, label }) => [key, label]);

const choosePeriod = (page, period) => page.choose({ period, scope: { ...page.scope, ...daysOf(period) } });

const date = (page, name) => {
  const change = ({ target }) => page.narrow(name, target.value, { period: OWN });
  return html`<input
    type="date"
    class="form-control"
    data-testid="results-${name}"
    .value=${live(page.scope[name] ?? '')}
    @change=${change}
  />`;
};

const narrowing = (page, name, choices, words) => {
  const change = (value) => page.narrow(name, value);
  const all = [['', 'All'], ...choices];
  return field(words, select(all, page.scope[name] || '', change, { testId: `results-${name}` }));
};

export const controls = (page) => {
  const period = select(PERIODS, page.period, (value) => choosePeriod(page, value), { testId: 'results-period' });
  return html`<div class="insight-filters">
    ${field('Period', period)} ${field('From', date(page, 'from'))} ${field('To', date(page, 'to'))}
    ${narrowing(page, 'store', named(page.choices.stores), 'Store')}
    ${narrowing(page, 'source', named(page.choices.sources), 'Source')}
    ${narrowing(page, 'sourceClass', SOURCE_CLASSES, 'Source class')}
    ${narrowing(page, 'owner', named(page.choices.reps), 'Rep')}
  </div>`;
};
