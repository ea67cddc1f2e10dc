/* The rates by source, rep, store and more, and over time. */

import { button, field, select } from '/parts/controls.js';
import { title } from '/parts/format.js';
import { html } from '/parts/lit.js';
import { lines } from './charts.js';
import { section, table } from './layout.js';
import { bullet, LINKS } from './rates.js';
import { number, part, percent } from './words.js';

const DIMENSIONS = [
  'SOURCE',
  'SOURCE_CLASS',
  'SEGMENT',
  'CHANNEL',
  'REP',
  'STORE',
  'BAND',
  'PROCESS_VERSION',
  'CADENCE_VERSION',
  'AFTER_HOURS',
];
const STEPS = [
  ['DAY', 'Days'],
  ['WEEK', 'Weeks'],
  ['MONTH', 'Months'],
];

const cell = (page, row) => {
  const options = { className: 'insight-number small', tooltip: 'Show the leads' };
  const open = () => page.behind(row, page.by);
  return html`<div>
    ${button(percent(row.percent), `part-${row.figure}-${row.key}`, open, options)}${bullet(row)}
    <small>${row.counted} of ${row.of}${row.weakest ? ', weakest link' : ''}</small>
  </div>`;
};

/** The first row of each key; its other figures are found by it. */
export const byKey = (rows) => [...new Map(rows.map((row) => [row.key, row])).values()];

export const parts = (page) => {
  const dimensions = DIMENSIONS.map((name) => [name, title(name)]);
  const by = select(dimensions, page.by, (value) => page.choose({ by: value }), { testId: 'parts-by' });
  const find = (key, figure) => page.parts.find((row) => row.key === key && row.figure === figure);
  const cells = ({ key }) => LINKS.map((name) => cell(page, find(key, name)));
  const rows = byKey(page.parts).map((row) => [part(row), number(row.leads), ...cells(row)]);
  const heads = ['', 'Leads', ...LINKS.map((name) => page.definition(name).title)];
  return section(
    'parts',
    'Breakdown',
    page.csv('figures', { by: page.by }),
    html`<div class="insight-filters">${field('By', by)}</div>
      ${table(heads, rows, 'parts')}`,
  );
};

const chart = (name, rows) => {
  const target = rows[0]?.target;
  const level = { name: 'Benchmark', values: rows.map(() => target), line: true };
  const rate = { name, values: rows.map((row) => row.percent ?? null) };
  const keys = rows.map(({ key }) => key);
  return lines(`${name} over time`, keys, target ? [rate, level] : [rate], '%');
};

const trendTable = (rows) =>
  table(
    ['', 'Leads', 'Rate', 'Counted'],
    rows.map((row) => [row.key, number(row.leads), percent(row.percent), `${row.counted} of ${row.of}`]),
    'trend',
  );

export const trend = (page, rows) => {
  const figures = page.definitions.map(({ name, title: words }) => [name, words]);
  const chooseFigure = (figure) => page.choose({ figure });
  const figure = select(figures, page.figure, chooseFigure, { testId: 'trend-figure' });
  const step = select(STEPS, page.step, (value) => page.choose({ step: value }), { testId: 'trend-step' });
  const shown = rows.filter((row) => row.figure === page.figure);
  return section(
    'trend',
    'Over time',
    page.csv('figures', { by: page.step }),
    html`<div class="insight-filters">${field('Figure', figure)}${field('By', step)}</div>
      ${shown.length ? chart(page.definition(page.figure).title, shown) : html`<p>No leads in this period.</p>`}
      <details>
        <summary>As a table</summary>
        ${trendTable(shown)}
      </details>`,
  );
};
