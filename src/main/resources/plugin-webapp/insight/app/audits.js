/* The weekly audit of leads, and the calls that were reviewed. */

import { title } from '/parts/format.js';
import { html, nothing } from '/parts/lit.js';
import { bars } from './charts.js';
import { hint, section, table, withNote } from './layout.js';
import { mark, number, percent, share } from './words.js';

const CHARTED = 8;
const AUDIT_HEADS = [
  'Week',
  'Segment',
  'Drawn',
  'All in time',
  'Hot in 5 min',
  'Reviewed',
  'Relevance',
  'Clarity',
  'Visits agreed',
  'Came',
];
const AUDIT_HINT =
  'Each week chance draws leads of every segment. The machine checks the timing: clocks that were late, touches ' +
  'missed or an hour late. A person reads the threads and gives marks from 1 to 5. Visits and shows stand beside ' +
  'those of all leads of the three months before.';
const CALL_HEADS = [
  'Week',
  'Who',
  'Reviewed',
  'Greeting',
  'Needs',
  'Product',
  'Objections',
  'Appointment',
  'Notes',
  'Overall',
];
const MARKS = ['greeting', 'needs', 'product', 'objections', 'appointment', 'documentation', 'overall'];

const against = (value, baseline) => withNote(percent(value), `before: ${percent(baseline)}`);

const auditRow = (row) => [
  html`${row.week}${row.closed ? nothing : html`<small>open</small>`}`,
  title(row.segment),
  withNote(number(row.drawn), `seed ${row.seed}`),
  `${row.onTime} of ${row.drawn}`,
  row.hot ? `${row.hotInTime} of ${row.hot}` : 'none',
  `${row.reviewed} of ${row.drawn}`,
  mark(row.relevance),
  mark(row.clarity),
  against(row.setRate, row.setBaseline),
  against(row.showRate, row.showBaseline),
];

const chart = (rows) =>
  bars(
    'Share of drawn leads for which everything was in time',
    rows.map(({ week, segment }) => `${week.slice(5)} ${title(segment)}`),
    [{ name: 'In time', values: rows.map(({ onTime, drawn }) => share(onTime, drawn)) }],
    ' %',
  );

const audited = (rows) => html`${chart(rows.slice(0, CHARTED))} ${table(AUDIT_HEADS, rows.map(auditRow), 'audits')}`;

const NOT_YET = html`<p>
  The first audit is drawn on the first open day of the week. Its tasks wait in the Tasklist.
</p>`;

export const audits = (rows) =>
  section(
    'audits',
    'The weekly audit',
    '/api/insight/audits?format=csv',
    html`${rows.length ? audited(rows) : NOT_YET} ${hint(AUDIT_HINT)}`,
  );

const callRow = (row) => [
  row.week,
  row.person,
  `${row.reviewed} of ${row.drawn}`,
  ...MARKS.map((name) => mark(row[name])),
];

export const reviewedCalls = (rows) => {
  const shown = table(CALL_HEADS, rows.map(callRow), 'calls');
  return section(
    'calls',
    'Reviewed calls',
    '/api/insight/reviewed-calls?format=csv',
    html`${rows.length ? shown : html`<p>No calls were drawn yet.</p>`}
    ${hint('For the talk between two people, on the same day; never for a list on the wall.')}`,
  );
};
