/* Open leads by stage, where conversations drop off, and results by channel. */

import { title } from '/parts/format.js';
import { html } from '/parts/lit.js';
import { hint, section, table } from './layout.js';
import { NONE, number, percent, share, span } from './words.js';

const MINUTES_OF_A_DAY = 1440;
/** Open leads are counted regardless of when they came in. */
const EVER = { figure: 'STILL_OPEN', from: '2000-01-01' };
const STAGE_HEADS = ['Stage', 'Open leads', 'Median age', 'Limit', 'Stalled'];
const STAGES_HINT =
  'A lead is stalled when it has been in one stage longer than the decision \u201CBenchmarks\u201D allows. ' +
  'This table shows the current state, regardless of the period.';
const CHANNEL_HEADS = ['Channel', 'Sent or dialed', 'Failed', 'Leads contacted', 'Replied', 'Rate', 'First reply here'];
const CHANNELS_HINT =
  'Leads of the period that the store messaged or called, and that then replied on the same channel or took the ' +
  'call. Email opens are not tracked.';

const stalled = (page, { stage, stalled: count, limitDays }) => {
  const query = { ...EVER, by: 'STAGE', key: stage, daysInStage: limitDays };
  return count ? html`<b class="insight-late">▲ ${page.open(`Stalled in ${title(stage)}`, count, query)}</b>` : '0';
};

const stageRow = (page, row) => [
  title(row.stage),
  page.open(`Open leads in ${title(row.stage)}`, row.leads, { ...EVER, by: 'STAGE', key: row.stage }),
  span(row.medianDays * MINUTES_OF_A_DAY),
  row.limitDays === undefined ? NONE : `${row.limitDays} d`,
  stalled(page, row),
];

export const stages = (page, rows) => {
  const shown = table(
    STAGE_HEADS,
    rows.map((row) => stageRow(page, row)),
    'stages',
  );
  return section('stages', 'Open leads by stage', page.csv('stages'), html`${shown} ${hint(STAGES_HINT)}`);
};

const dropOffRow = (page, { question, leads }) => {
  const query = { figure: 'DROPPED_OFF', by: 'QUESTION', key: question };
  return [title(question), page.open(`Conversations that ended at ${title(question)}`, leads, query)];
};

export const dropOff = (page, rows) => {
  const shown = table(
    ['Last question', 'Leads'],
    rows.map((row) => dropOffRow(page, row)),
    'drop-off',
  );
  return section(
    'drop-off',
    'Where conversations drop off',
    page.csv('drop-off'),
    rows.length ? shown : html`<p>No conversation ended before all six facts were known.</p>`,
  );
};

const channelRow = (page, row) => [
  title(row.channel),
  number(row.sent),
  number(row.failed),
  page.open(`Contacted by ${title(row.channel)}`, row.tried, { tried: row.channel }),
  number(row.answered),
  percent(share(row.answered, row.tried)),
  number(row.firstAnswers),
];

export const channels = (page, rows) => {
  const shown = table(
    CHANNEL_HEADS,
    rows.map((row) => channelRow(page, row)),
    'channels',
  );
  return section('channels', 'Results by channel', page.csv('channels'), html`${shown} ${hint(CHANNELS_HINT)}`);
};
