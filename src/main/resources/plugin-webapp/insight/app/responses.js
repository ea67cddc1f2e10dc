/* Response times by clock, split by leads that came in during open hours and after hours. */

import { html } from '/parts/lit.js';
import { bars } from './charts.js';
import { section, table } from './layout.js';
import { NONE, number, share, span } from './words.js';

const BUCKETS = [
  ['within1', '1 min'],
  ['within5', '5 min'],
  ['within15', '15 min'],
  ['within30', '30 min'],
  ['within60', '1 h'],
  ['withinDay', '1 day'],
  ['later', 'later'],
  ['never', 'not yet'],
];
const CAME = [
  ['OPEN', 'Open hours'],
  ['CLOSED', 'After hours'],
];
const HEADS = ['', 'Leads', 'Median', '90th percentile', 'Median, open hours', 'Not yet'];

const wait = (minutes) => (minutes === undefined ? NONE : span(minutes));

/** Returns the share of leads in each bucket. */
export const shares = (row) => BUCKETS.map(([bucket]) => share(row[bucket], row.leads) ?? 0);

const chart = (name, series) =>
  bars(
    `${name}: share of leads by response time`,
    BUCKETS.map(([, words]) => words),
    series.map(({ words, row }) => ({ name: words, values: shares(row) })),
    '%',
  );

const tableRow = (page, name, { came, words, row, open }) => {
  const query = { unmet: row.clock, by: 'AFTER_HOURS', key: came };
  const never = page.open(`${name}: not yet, ${words.toLowerCase()}`, row.never, query);
  return [words, number(row.leads), wait(row.median), wait(row.nineOfTen), wait(open.median), never];
};

/** One clock's rows for open hours and after hours, in elapsed minutes and in open minutes. */
export const seriesOf = (rows, clock) =>
  CAME.map(([came, words]) => {
    const find = (open) => rows.find((row) => row.clock === clock && row.came === came && row.open === open);
    return { came, words, row: find(false), open: find(true) };
  }).filter(({ row }) => row);

const half = (page, rows, { key: clock, label: name }) => {
  const series = seriesOf(rows, clock);
  return html`<div class="insight-half">
    <h3>${name}</h3>
    ${series.length ? chart(name, series) : html`<p>No leads in this period.</p>`}
    ${table(
      HEADS,
      series.map((each) => tableRow(page, name, each)),
      `responses-${clock}`,
    )}
  </div>`;
};

export const responses = (page, rows) =>
  section(
    'responses',
    'Response times',
    page.csv('responses'),
    html`<div class="insight-halves">${page.choices.clocks.map((clock) => half(page, rows, clock))}</div>`,
  );
