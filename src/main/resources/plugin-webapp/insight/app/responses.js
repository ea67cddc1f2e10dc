/* How long buyers wait, by clock, apart for those who came while the store was open and after hours. */

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
  ['OPEN', 'Came while open'],
  ['CLOSED', 'Came after hours'],
];
const HEADS = ['', 'Leads', 'Half within', '9 of 10 within', 'Half within, open time', 'Not yet'];

const wait = (minutes) => (minutes === undefined ? NONE : span(minutes));

/** The shares of the leads that waited so long, in the order of the buckets. */
export const shares = (row) => BUCKETS.map(([bucket]) => share(row[bucket], row.leads) ?? 0);

const chart = (name, series) =>
  bars(
    `${name}: share of leads by waiting time`,
    BUCKETS.map(([, words]) => words),
    series.map(({ words, row }) => ({ name: words, values: shares(row) })),
    ' %',
  );

const tableRow = (page, name, { came, words, row, open }) => {
  const query = { unmet: row.clock, by: 'AFTER_HOURS', key: came };
  const never = page.open(`${name}: not yet, ${words.toLowerCase()}`, row.never, query);
  return [words, number(row.leads), wait(row.median), wait(row.nineOfTen), wait(open.median), never];
};

/** One clock's rows by when leads came: in all minutes, and in those in which the store was open. */
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
    'How long buyers wait',
    page.csv('responses'),
    html`<div class="insight-halves">${page.choices.clocks.map((clock) => half(page, rows, clock))}</div>`,
  );
