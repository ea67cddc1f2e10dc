/* The parts of the results page, one for each question a manager asks. */

import { button, field, make, select, title } from '/parts/dom.js';
import { bars, lines } from './charts.js';
import { number, part, percent, span } from './words.js';

export const LINKS = ['CONTACT_RATE', 'APPOINTMENT_RATE', 'SHOW_RATE', 'CLOSE_RATE', 'LEAD_TO_SALE'];
const KPIS = ['QUALIFICATION_COMPLETION', 'HANDOFF_TO_APPOINTMENT', 'APPOINTMENT_TO_WRITE', 'OVERRIDE_RATE'];
const BY = ['SOURCE', 'SOURCE_CLASS', 'SEGMENT', 'CHANNEL', 'REP', 'STORE', 'BAND', 'PROCESS_VERSION', 'CADENCE_VERSION', 'AFTER_HOURS'];
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
/** Where leads stand now does not depend on when they came. */
const EVER = { figure: 'STILL_OPEN', from: '2000-01-01' };
const CLOCKS = { FIRST_RESPONSE: 'First answer', FIRST_ATTEMPT: 'First attempt', FIRST_CONTACT: 'First contact' };

/** A part of the page with its name, its table for spreadsheets, and what its numbers mean. */
export const section = (id, name, csv, ...content) =>
  make('section', { class: 'insight-section', 'data-testid': `section-${id}` },
    make('header', { class: 'insight-head' }, make('h2', {}, name), csv ? make('a', { href: csv, download: `${id}.csv`, class: 'insight-csv' }, 'CSV') : null),
    content);

export const table = (heads, rows, testId) =>
  make('div', { class: 'insight-scroll', tabindex: 0, role: 'region', 'aria-label': `Table: ${title(testId)}` },
    make('table', { class: 'insight-table', 'data-testid': testId },
      make('thead', {}, make('tr', {}, heads.map((head) => make('th', { scope: 'col' }, head)))),
      make('tbody', {}, rows.map((row) => make('tr', {}, row.map((cell, place) => make(place ? 'td' : 'th', place ? {} : { scope: 'row' }, cell)))))));

/** A rate as a bar from nothing to all: its interval, and the range that is good. */
const bullet = ({ percent: value, low, high, from, to }) =>
  make('span', { class: 'insight-bullet', 'aria-hidden': 'true' },
    from === undefined ? null : make('i', { class: 'good', style: `left:${from}%;width:${Math.max(to - from, 1)}%` }),
    make('i', { class: 'bar', style: `width:${value ?? 0}%` }),
    value === undefined ? null : make('i', { class: 'sure', style: `left:${low}%;width:${high - low}%` }));

const change = (row, before) => {
  if (row.percent === undefined || before?.percent === undefined) {
    return null;
  }
  const points = row.percent - before.percent;
  const sure = before.high < row.low || before.low > row.high;
  return make('small', {}, `${points >= 0 ? '\u25B2' : '\u25BC'} ${Math.abs(points).toFixed(1)} points since the period before${sure ? '' : ', perhaps by chance'}`);
};

const rate = (page, row) =>
  make('div', { class: `insight-rate${row.alarm ? ' alarm' : ''}`, 'data-testid': `rate-${row.figure}` },
    make('div', { class: 'insight-rate-name' }, make('b', {}, row.title),
      row.weakest ? make('span', { class: 'insight-mark weakest' }, 'Weakest link') : null,
      row.alarm ? make('span', { class: 'insight-mark alarm' }, '\u25B2 Alarm') : null),
    make('div', {}, button(percent(row.percent), `behind-${row.figure}`, () => page.behind(row), { class: 'insight-number', title: 'Show the leads' })),
    bullet(row),
    make('small', {},
      row.of ? `${number(row.counted)} of ${number(row.of)}, sure to lie within ${Number(row.low.toFixed(1))} and ${percent(row.high)}` : 'Nothing to count yet'),
    row.from === undefined ? null : make('small', {}, row.from === 0 ? `Fine up to ${row.to} %` : `Good: ${row.from} to ${row.to} %`),
    change(row, page.before(row)),
    make('details', {}, make('summary', {}, 'What counts'), make('p', { 'data-testid': `words-${row.figure}` }, page.definition(row.figure).words, ` Since ${page.since()}.`)));

export const funnel = (page) =>
  section('funnel', 'From lead to sale', page.csv('figures'),
    make('div', { class: 'insight-rates' }, LINKS.map((name) => rate(page, page.all(name)))),
    make('p', { class: 'insight-hint' }, 'Click a number to see its leads. Grey is the range that the trade calls good; the thin line is where the true value lies, 19 times out of 20. The good ranges are each measured alone: multiplied they would give 3.4 %, and lead to sale has a range of its own.'));

export const kpis = (page) => {
  const bands = page.bands;
  return section('kpis', 'Is the qualification any good?', null,
    make('div', { class: 'insight-rates' }, KPIS.map((name) => rate(page, page.all(name)))),
    make('div', { class: `insight-verdict${bands.alarm ? ' alarm' : ''}`, 'data-testid': 'kpi-bands' },
      make('b', {}, 'Do the score bands tell buyers apart? '), bands.words),
    make('p', { class: 'insight-hint', 'data-testid': 'kpi-diagnosis' }, diagnosis(page)));
};

const diagnosis = (page) => {
  const complete = page.all('QUALIFICATION_COMPLETION');
  const set = page.all('HANDOFF_TO_APPOINTMENT');
  if (complete.of < 10 || set.of < 10) {
    return 'Too few leads yet to say where the trouble is.';
  }
  if (complete.alarm && set.percent >= 35) {
    return 'Complete records turn into visits, but there are too few of them: look at the talk and where it drops off.';
  }
  if (set.percent < 35) {
    return 'Even complete records rarely turn into visits: look at how reps call and present.';
  }
  return 'Records are complete, and they turn into visits.';
};

export const scorecard = (page, lines_) =>
  section('scorecard', 'Five numbers for the huddle', page.csv('scorecard'),
    make('div', { class: 'insight-tiles' }, lines_.map(({ name, title: words, value, unit, words: meaning }) =>
      make('div', { class: 'insight-tile', 'data-testid': `score-${name}`, title: meaning },
        make('b', {}, value === undefined ? '\u2013' : unit === 'minutes' ? span(value) : unit === 'percent' ? percent(value) : `${number(value)} ${unit}`),
        make('span', {}, words), make('details', {}, make('summary', {}, 'What counts'), make('p', {}, meaning))))));

export const parts = (page) => {
  const by = select(BY.map((name) => [name, title(name)]), page.by, { class: 'form-control', 'data-testid': 'parts-by' });
  by.addEventListener('change', () => page.choose({ by: by.value }));
  const keys = [...new Map(page.parts.map((row) => [row.key, row])).values()];
  const of = (key, figure) => page.parts.find((row) => row.key === key && row.figure === figure);
  const cell = (row) =>
    make('div', {},
      button(percent(row.percent), `part-${row.figure}-${row.key}`, () => page.behind(row, page.by), { class: 'insight-number small', title: 'Show the leads' }),
      bullet(row), make('small', {}, `${row.counted} of ${row.of}`, row.weakest ? ', weakest' : ''));
  return section('parts', 'Told apart', page.csv('figures', { by: page.by }),
    make('div', { class: 'insight-filters' }, field('By', by)),
    table(['', 'Leads', ...LINKS.map((name) => page.definition(name).title)],
      keys.map((row) => [part(row), number(row.leads), ...LINKS.map((name) => cell(of(row.key, name)))]), 'parts'));
};

export const trend = (page, rows) => {
  const step = select([['DAY', 'Days'], ['WEEK', 'Weeks'], ['MONTH', 'Months']], page.step, { class: 'form-control', 'data-testid': 'trend-step' });
  step.addEventListener('change', () => page.choose({ step: step.value }));
  const figure = select(page.definitions.map(({ name, title: words }) => [name, words]), page.figure, { class: 'form-control', 'data-testid': 'trend-figure' });
  figure.addEventListener('change', () => page.choose({ figure: figure.value }));
  const shown = rows.filter((row) => row.figure === page.figure);
  const target = shown[0]?.target;
  const series = [{ name: page.definition(page.figure).title, values: shown.map((row) => row.percent ?? null) }];
  if (target) {
    series.push({ name: 'Benchmark', values: shown.map(() => target), line: true });
  }
  return section('trend', 'Over time', page.csv('figures', { by: page.step }),
    make('div', { class: 'insight-filters' }, field('Figure', figure), field('By', step)),
    shown.length ? lines(`${page.definition(page.figure).title} over time`, shown.map(({ key }) => key), series, ' %') : make('p', {}, 'No leads in this period.'),
    make('details', {}, make('summary', {}, 'As a table'), table(['', 'Leads', 'Rate', 'Counted'], shown.map((row) => [row.key, number(row.leads), percent(row.percent), `${row.counted} of ${row.of}`]), 'trend')));
};

export const responses = (page, rows) =>
  section('responses', 'How long buyers wait', page.csv('responses'),
    make('div', { class: 'insight-halves' }, Object.entries(CLOCKS).map(([clock, name]) => {
      const of = (came) => rows.find((row) => row.clock === clock && row.came === came && !row.open);
      const share = (row, bucket) => (row ? (100 * row[bucket]) / row.leads : 0);
      const series = [['OPEN', 'Came while open'], ['CLOSED', 'Came after hours']].filter(([came]) => of(came));
      return make('div', { class: 'insight-half' }, make('h3', {}, name),
        series.length
          ? bars(`${name}: share of leads by waiting time`, BUCKETS.map(([, words]) => words), series.map(([came, words]) => ({ name: words, values: BUCKETS.map(([bucket]) => share(of(came), bucket)) })), ' %')
          : make('p', {}, 'No leads in this period.'),
        table(['', 'Leads', 'Half within', '9 of 10 within', 'Half within, open time', 'Not yet'],
          series.map(([came, words]) => {
            const open = rows.find((row) => row.clock === clock && row.came === came && row.open);
            const wait = (minutes) => (minutes === undefined ? '\u2013' : span(minutes));
            return [words, number(of(came).leads), wait(of(came).median), wait(of(came).nineOfTen), wait(open.median), page.open(`${name}: not yet, ${words.toLowerCase()}`, of(came).never, { unmet: clock, by: 'AFTER_HOURS', key: came })];
          }), `responses-${clock}`));
    })));

export const pipeline = (page, stages, dropOff) => [
  section('stages', 'Where open leads stand', page.csv('stages'),
    table(['Stage', 'Open leads', 'Half are in it for', 'Should move within', 'Stalled'],
      stages.map((row) => [title(row.stage), page.open(`Open leads in ${title(row.stage)}`, row.leads, { ...EVER, by: 'STAGE', key: row.stage }), span(row.medianDays * 1440), row.limitDays === undefined ? '\u2013' : `${row.limitDays} d`,
        row.stalled ? make('b', { class: 'insight-late' }, '\u25B2 ', page.open(`Stalled in ${title(row.stage)}`, row.stalled, { ...EVER, by: 'STAGE', key: row.stage, daysInStage: row.limitDays })) : '0']), 'stages'),
    make('p', { class: 'insight-hint' }, 'A lead has stalled when it has been in one stage for longer than the decision \u201CBenchmarks\u201D allows. This part shows now, whatever the period.')),
  section('drop-off', 'Where talks end too early', page.csv('drop-off'),
    dropOff.length ? table(['Question that stood last', 'Leads'], dropOff.map((row) => [title(row.question), page.open(`Talks that ended at ${title(row.question)}`, row.leads, { figure: 'DROPPED_OFF', by: 'QUESTION', key: row.question })]), 'drop-off') : make('p', {}, 'No talk ended before its six facts.')),
];

export const channels = (page, rows) =>
  section('channels', 'What each channel achieves', page.csv('channels'),
    table(['Channel', 'Sent or called', 'Failed', 'Leads tried', 'Answered on it', 'Rate', 'First answer came on it'],
      rows.map((row) => [title(row.channel), number(row.sent), number(row.failed), page.open(`Tried by ${title(row.channel)}`, row.tried, { tried: row.channel }), number(row.answered), percent(row.tried ? (100 * row.answered) / row.tried : undefined), number(row.firstAnswers)]), 'channels'),
    make('p', { class: 'insight-hint' }, 'Counted over the leads of the period: whom the store wrote to or called, and who then wrote on the same channel or took the call. Whether a mail was opened nobody measures here.'));
