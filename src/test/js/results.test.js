import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { count, visit } from '../../main/resources/plugin-webapp/insight/app/behind.js';
import { byKey } from '../../main/resources/plugin-webapp/insight/app/breakdown.js';
import { isWork, placeOf } from '../../main/resources/plugin-webapp/insight/app/diagramPlaces.js';
import { daysBefore, daysOf, isoDate } from '../../main/resources/plugin-webapp/insight/app/periods.js';
import { suggestion, summary } from '../../main/resources/plugin-webapp/insight/app/points.js';
import { counted } from '../../main/resources/plugin-webapp/insight/app/rates.js';
import { seriesOf, shares } from '../../main/resources/plugin-webapp/insight/app/responses.js';
import { overallShare, scoreRange, scoresOf } from '../../main/resources/plugin-webapp/insight/app/score.js';
import { measure } from '../../main/resources/plugin-webapp/insight/app/scorecard.js';
import { change, diagnosis, separation } from '../../main/resources/plugin-webapp/insight/app/verdicts.js';

const SATURDAY = new Date(2026, 2, 14);

describe('periods', () => {
  it('should be written as the API takes them', () => assert.equal(isoDate(new Date(2026, 0, 5)), '2026-01-05'));

  it('should go back over the end of a month', () => {
    assert.equal(isoDate(daysBefore(new Date(2026, 2, 1), 1)), '2026-02-28');
  });

  it('should begin weeks on Monday', () => {
    assert.deepEqual(daysOf('week', SATURDAY), { from: '2026-03-09', to: '2026-03-14' });
    assert.equal(daysOf('week', new Date(2026, 2, 15)).from, '2026-03-09');
    assert.equal(daysOf('week', new Date(2026, 2, 16)).from, '2026-03-16');
  });

  it('should count today in', () => {
    assert.deepEqual(daysOf('day', SATURDAY), { from: '2026-03-14', to: '2026-03-14' });
    assert.equal(daysOf('month', SATURDAY).from, '2026-03-01');
    assert.equal(daysOf('30', SATURDAY).from, '2026-02-13');
  });

  it('should be the manager’s own otherwise', () => assert.equal(daysOf('own', SATURDAY), undefined));
});

describe('score bands', () => {
  const band = (key, percent, of = 20) => ({ key, figure: 'LEAD_TO_SALE', percent, of });

  it('should tell buyers apart when each sells more than the one below', () => {
    const { alarm, words } = separation([band('LOW', 2), band('HOT', 20), band('HIGH', 10)]);
    assert.equal(alarm, false);
    assert.match(words, /^Yes: .*Low 2% of 20, High 10% of 20, Hot 20% of 20\.$/);
  });

  it('should raise an alarm when a higher band does not sell more', () => {
    assert.equal(separation([band('LOW', 5), band('HOT', 5)]).alarm, true);
  });

  it('should say nothing of few leads', () => {
    assert.match(separation([band('LOW', 5), band('HOT', 1, 9)]).words, /^Not enough leads/);
  });
});

describe('diagnosis', () => {
  const complete = (more = {}) => ({ of: 50, alarm: false, ...more });
  const visits = (percent, of = 50) => ({ of, percent });

  it('should wait for enough leads', () => {
    assert.match(diagnosis(complete({ of: 9 }), visits(50)), /^Not enough leads/);
    assert.match(diagnosis(complete(), visits(50, 9)), /^Not enough leads/);
  });

  it('should point to the conversation, to the reps, or to neither', () => {
    assert.match(diagnosis(complete({ alarm: true }), visits(35)), /where conversations drop off/);
    assert.match(diagnosis(complete(), visits(34)), /review how reps/);
    assert.match(diagnosis(complete({ alarm: true }), visits(20)), /review how reps/);
    assert.match(diagnosis(complete(), visits(60)), /^Records are complete/);
  });
});

describe('rates', () => {
  const rate = (percent, low, high) => ({ percent, low, high });

  it('should tell a change from chance', () => {
    assert.equal(change(rate(50, 45, 55), rate(30, 25, 35)), '\u25B2 20.0 points vs. previous period');
    assert.match(change(rate(30, 20, 40), rate(33, 25, 42)), /^\u25BC 3\.0 points .*, not statistically significant$/);
  });

  it('should not compare with nothing', () => {
    assert.equal(change(rate(50, 45, 55), undefined), '');
    assert.equal(change({}, rate(50, 45, 55)), '');
  });

  it('should say what they were counted from', () => {
    const row = { counted: 1200, of: 2400, low: 48.04, high: 52.01 };
    assert.equal(counted(row), '1,200 of 2,400, 95% CI 48–52%');
    assert.equal(counted({ of: 0 }), 'No data yet');
  });

  it('should have one line for each key', () => {
    const rows = byKey([
      { key: 'a', figure: 'X' },
      { key: 'b', figure: 'X' },
      { key: 'a', figure: 'Y' },
    ]);
    assert.deepEqual(
      rows.map(({ key }) => key),
      ['a', 'b'],
    );
  });

  it('should measure in the units of the scorecard', () => {
    assert.equal(measure(75, 'minutes'), '1 h 15 min');
    assert.equal(measure(12.34, 'percent'), '12.3%');
    assert.equal(measure(3, 'leads'), '3 leads');
    assert.equal(measure(undefined, 'leads'), '\u2013');
  });
});

describe('waiting times', () => {
  const row = (came, open, more = {}) => ({ clock: 'FIRST_CONTACT', came, open, leads: 4, ...more });

  it('should be shares of the leads', () => {
    const waits = { within1: 1, within5: 1, within15: 0, within30: 0, within60: 0, withinDay: 1, later: 0, never: 1 };
    assert.deepEqual(shares(row('OPEN', false, waits)), [25, 25, 0, 0, 0, 25, 0, 25]);
  });

  it('should pair all minutes with those in which the store was open', () => {
    const rows = [row('OPEN', true), row('OPEN', false), { ...row('CLOSED', false), clock: 'FIRST_RESPONSE' }];
    const series = seriesOf(rows, 'FIRST_CONTACT');
    assert.equal(series.length, 1);
    assert.equal(series[0].row.open, false);
    assert.equal(series[0].open.open, true);
  });
});

describe('score', () => {
  it('should be told in tens', () => {
    assert.equal(scoreRange('00'), '0\u20139');
    assert.equal(scoreRange('40'), '40\u201349');
    assert.equal(scoreRange('90'), '90\u2013100');
  });

  it('should be listed once, from low to high', () => {
    const rows = ['40', '10', '40', ''].map((key) => ({ by: 'SCORE', key }));
    assert.deepEqual(scoresOf([...rows, { by: 'BAND', key: 'HOT' }]), ['10', '40']);
  });

  it('should have a level over all leads', () => {
    const rows = [
      { counted: 1, of: 10 },
      { counted: 5, of: 10 },
    ];
    assert.equal(overallShare(rows), 30);
    assert.equal(overallShare([]), 0);
  });

  it('should suggest other points with a sign', () => {
    assert.equal(suggestion({ points: 10, suggested: 10 }), 'no change');
    assert.equal(suggestion({ points: 10, suggested: 15 }), '\u25B2 15');
    assert.equal(suggestion({ points: 10, suggested: 5 }), '\u25BC 5');
  });

  it('should count what can be judged', () => {
    const reasons = [{ enough: true, points: 5, suggested: 8 }, { enough: true, points: 5, suggested: 5 }, {}];
    assert.equal(summary(reasons), '2 of 3 reasons have enough data; 1 would change.');
    assert.match(summary([{ enough: false }]), /^Not enough closed leads/);
  });
});

describe('leads behind a figure', () => {
  it('should say how many there are', () => {
    assert.equal(count({ length: 1 }), '1 lead. ');
    assert.equal(count({ length: 12 }), '12 leads. ');
    assert.match(count({ length: 200 }), /^Latest 200/);
  });

  it('should say how the visit went', () => {
    assert.equal(visit({ IsShow: true }), 'Came');
    assert.equal(visit({ IsNoShow: true }), 'No-show');
    assert.equal(visit({ AppointmentScheduledUTC: '2026-03-14T18:00:00Z' }), 'Agreed');
    assert.equal(visit({}), '\u2013');
  });
});

describe('diagram', () => {
  const flow = (...waypoints) => ({ type: 'bpmn:SequenceFlow', waypoints });

  it('should time only where runs stay', () => {
    assert.equal(isWork({ type: 'bpmn:UserTask' }), true);
    assert.equal(isWork({ type: 'bpmn:IntermediateCatchEvent' }), true);
    assert.equal(isWork({ type: 'bpmn:ExclusiveGateway' }), false);
    assert.equal(isWork(undefined), false);
  });

  it('should put a share where its flow leaves the gateway', () => {
    assert.deepEqual(placeOf(flow({ x: 100, y: 50 }, { x: 150, y: 50 })), { left: 6, top: 4 });
    assert.deepEqual(placeOf(flow({ x: 100, y: 50 }, { x: 100, y: 90 })), { left: 4, top: 8 });
    assert.deepEqual(placeOf(flow({ x: 100, y: 50 }, { x: 100, y: 10 })), { left: 4, top: 14 });
  });

  it('should put it under an event', () =>
    assert.deepEqual(placeOf({ type: 'bpmn:BoundaryEvent' }), { bottom: -4, left: 14 }));
});
