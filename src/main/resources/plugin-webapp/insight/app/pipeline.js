/* Where open leads stand, where talks end, and what each channel achieves. */

import { title } from '/parts/format.js';
import { html } from '/parts/lit.js';
import { hint, section, table } from './layout.js';
import { NONE, number, percent, share, span } from './words.js';

const MINUTES_OF_A_DAY = 1440;
/** Where leads stand now does not depend on when they came. */
const EVER = { figure: 'STILL_OPEN', from: '2000-01-01' };
const STAGE_HEADS = ['Stage', 'Open leads', 'Half are in it for', 'Should move within', 'Stalled'];
const STAGES_HINT =
  'A lead has stalled when it has been in one stage for longer than the decision \u201CBenchmarks\u201D allows. ' +
  'This part shows now, whatever the period.';
const CHANNEL_HEADS = [
  'Channel',
  'Sent or called',
  'Failed',
  'Leads tried',
  'Answered on it',
  'Rate',
  'First answer came on it',
];
const CHANNELS_HINT =
  'Counted over the leads of the period: whom the store wrote to or called, and who then wrote on the same channel ' +
  'or took the call. Whether a mail was opened nobody measures here.';

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
  return section('stages', 'Where open leads stand', page.csv('stages'), html`${shown} ${hint(STAGES_HINT)}`);
};

const dropOffRow = (page, { question, leads }) => {
  const query = { figure: 'DROPPED_OFF', by: 'QUESTION', key: question };
  return [title(question), page.open(`Talks that ended at ${title(question)}`, leads, query)];
};

export const dropOff = (page, rows) => {
  const shown = table(
    ['Question that stood last', 'Leads'],
    rows.map((row) => dropOffRow(page, row)),
    'drop-off',
  );
  return section(
    'drop-off',
    'Where talks end too early',
    page.csv('drop-off'),
    rows.length ? shown : html`<p>No talk ended before its six facts.</p>`,
  );
};

const channelRow = (page, row) => [
  title(row.channel),
  number(row.sent),
  number(row.failed),
  page.open(`Tried by ${title(row.channel)}`, row.tried, { tried: row.channel }),
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
  return section('channels', 'What each channel achieves', page.csv('channels'), html`${shown} ${hint(CHANNELS_HINT)}`);
};
