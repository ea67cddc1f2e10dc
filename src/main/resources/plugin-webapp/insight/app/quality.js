/* Does the score tell buyers from others, and are buyers treated well? */

import { make, own, title } from '/parts/dom.js';
import { bars, lines } from './charts.js';
import { section, table } from './sections.js';
import { number, percent } from './words.js';

const BANDS = ['LOW', 'MEDIUM', 'HIGH', 'HOT'];
const ENOUGH = 30;
const YEAR = 365;
/** Of fewer leads a point would only be noise. */
const SHOWN = 10;

const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
const sure = (row) => (row?.of ? [make('b', {}, percent(row.percent)), make('small', {}, `${row.counted} of ${row.of}, sure within ${row.low} and ${row.high} %`)] : '\u2013');
const mark = (value) => (value === undefined ? '\u2013' : value.toFixed(1));
const against = (value, baseline) => [percent(value), make('small', {}, `before: ${percent(baseline)}`)];

export class Quality {
  constructor(node) {
    this.node = node;
  }

  stop() {}

  async start() {
    this.node.replaceChildren(make('p', { class: 'insight-hint' }, 'One moment, please.'));
    const year = new URLSearchParams({ from: day(YEAR - 1), to: day(0) });
    try {
      const [rows, reasons, audits, calls] = await Promise.all([
        own(`insight/figures?${year}&by=BAND,SCORE`),
        own('insight/calibration'),
        own('insight/audits'),
        own('insight/reviewed-calls'),
      ]);
      this.node.replaceChildren(
        make('div', { class: 'insight insight-page', 'data-testid': 'quality' },
          make('header', { class: 'insight-head' }, make('h1', {}, 'Quality'), make('span', { class: 'insight-hint' }, 'The score: leads of a year. The audits: the last weeks.')),
          this.score(rows, year), this.points(reasons), this.audits(audits), this.calls(calls)));
    } catch (problem) {
      this.node.replaceChildren(make('p', { class: 'insight-problem', role: 'alert' }, problem.message));
    }
  }

  score(rows, year) {
    const of = (by, key, figure) => rows.find((row) => row.by === by && row.key === key && row.figure === figure);
    const bands = BANDS.filter((band) => of('BAND', band, 'LEAD_TO_SALE'));
    const sold = bands.reduce((sum, band) => sum + of('BAND', band, 'LEAD_TO_SALE').counted, 0);
    const scores = [...new Set(rows.filter((row) => row.by === 'SCORE' && row.key !== '').map((row) => row.key))].sort();
    const tens = scores.map((score) => of('SCORE', score, 'LEAD_TO_SALE'));
    const all = tens.reduce((sum, row) => ({ counted: sum.counted + row.counted, of: sum.of + row.of }), { counted: 0, of: 0 });
    return section('score', 'Does a higher score sell more?', `/api/insight/figures?${year}&by=BAND,SCORE&format=csv`,
      sold < ENOUGH ? make('p', { class: 'insight-verdict alarm', 'data-testid': 'score-few' }, `Only ${sold} sales in a year: too few to judge the score by. From ${ENOUGH} on it says something.`) : null,
      table(['Band', 'Leads', 'Came to a visit', 'Bought'], bands.map((band) => [title(band), number(of('BAND', band, 'LEAD_TO_SALE').of), sure(of('BAND', band, 'LEAD_TO_SHOW')), sure(of('BAND', band, 'LEAD_TO_SALE'))]), 'bands'),
      make('h3', {}, 'Sales by score'),
      lines('Share of leads that bought, by score', scores.map((score) => `${Number(score)}\u2013${score === '90' ? 100 : Number(score) + 9}`),
        [{ name: 'Bought', values: tens.map((row) => (row.of < SHOWN ? null : row.percent)) }, { name: 'All leads', values: tens.map(() => (all.of ? (100 * all.counted) / all.of : 0)), line: true }], ' %'),
      make('p', { class: 'insight-hint' }, 'A good score rises from left to right and crosses the dashed line: leads left of the crossing buy less often than others, leads right of it more often.'));
  }

  points(reasons) {
    const judged = reasons.filter((row) => row.enough);
    const differ = judged.filter((row) => row.points !== row.suggested);
    const of = (sold, leads) => (leads ? [percent((100 * sold) / leads), make('small', {}, `${number(sold)} of ${number(leads)}`)] : 'none');
    return section('points', 'What the points should rather be', '/api/insight/calibration?format=csv',
      make('p', {}, judged.length
        ? `${judged.length} of ${reasons.length} reasons can be judged; ${differ.length} would get other points.`
        : 'Too few leads have ended with and without each reason: nothing to suggest yet. It takes 50 leads on either side, and 10 sales.'),
      judged.length ? make('p', {}, make('a', { href: '/api/insight/calibration/lead-score.dmn', download: 'lead-score.dmn', 'data-testid': 'points-file' }, 'The decision \u201CLead score\u201D with these points'), ': look at it in the Modeler, then deploy it. Nothing changes before that.') : null,
      table(['Reason', 'Bought with it', 'Bought without it', 'Points now', 'Suggested'],
        [...reasons].sort((one, other) => Number(other.enough) - Number(one.enough)).map((row) => [row.text, of(row.soldWith, row.with), of(row.soldWithout, row.without),
          number(row.points), row.enough ? (row.suggested === row.points ? 'the same' : make('b', {}, `${row.suggested > row.points ? '\u25B2' : '\u25BC'} ${row.suggested}`)) : make('small', {}, 'too few to say')]), 'points'),
      make('p', { class: 'insight-hint' }, 'The reasons that can be judged share the points they have now, each by how many times better the odds of a sale were with it. A person decides.'));
  }

  audits(rows) {
    return section('audits', 'The weekly audit', '/api/insight/audits?format=csv',
      rows.length
        ? [bars('Share of drawn leads for which everything was in time', rows.slice(0, 8).map((row) => `${row.week.slice(5)} ${title(row.segment)}`), [{ name: 'In time', values: rows.slice(0, 8).map((row) => (100 * row.onTime) / row.drawn) }], ' %'),
            table(['Week', 'Segment', 'Drawn', 'All in time', 'Hot in 5 min', 'Reviewed', 'Relevance', 'Clarity', 'Visits agreed', 'Came'],
              rows.map((row) => [[row.week, row.closed ? null : make('small', {}, 'open')], title(row.segment), [number(row.drawn), make('small', {}, `seed ${row.seed}`)], `${row.onTime} of ${row.drawn}`, row.hot ? `${row.hotInTime} of ${row.hot}` : 'none', `${row.reviewed} of ${row.drawn}`, mark(row.relevance), mark(row.clarity), against(row.setRate, row.setBaseline), against(row.showRate, row.showBaseline)]), 'audits')]
        : make('p', {}, 'The first audit is drawn on the first open day of the week. Its tasks wait in the Tasklist.'),
      make('p', { class: 'insight-hint' }, 'Each week chance draws leads of every segment. The machine checks the timing: clocks that were late, touches missed or an hour late. A person reads the threads and gives marks from 1 to 5. Visits and shows stand beside those of all leads of the three months before.'));
  }

  calls(rows) {
    return section('calls', 'Reviewed calls', '/api/insight/reviewed-calls?format=csv',
      rows.length
        ? table(['Week', 'Who', 'Reviewed', 'Greeting', 'Needs', 'Product', 'Objections', 'Appointment', 'Notes', 'Overall'],
            rows.map((row) => [row.week, row.person, `${row.reviewed} of ${row.drawn}`, mark(row.greeting), mark(row.needs), mark(row.product), mark(row.objections), mark(row.appointment), mark(row.documentation), mark(row.overall)]), 'calls')
        : make('p', {}, 'No calls were drawn yet.'),
      make('p', { class: 'insight-hint' }, 'For the talk between two people, on the same day; never for a list on the wall.'));
  }
}
