import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factWords, isOpen } from '../../main/resources/static/phone/facts.js';
import { next, progress, score } from '../../main/resources/static/phone/view.js';

describe('facts of the demo phone', () => {
  const facts = [
    ['vehicle', { year: 2024, make: 'Toyota', model: 'Camry', trim: 'XSE' }, '2024 Toyota Camry XSE'],
    ['vehicle', { stockNumber: 'R1042' }, 'R1042'],
    ['budget', { monthlyMax: 450 }, 'up to $450 a month'],
    ['budget', { monthlyMin: 300, down: 2500 }, 'from $300 a month $2,500 down'],
    ['budget', { totalMax: 18500 }, 'up to $18,500'],
    ['tradeIn', { has: true, year: 2016, make: 'Ford', condition: 'good' }, '2016 Ford (good)'],
    ['tradeIn', { has: true }, 'Yes'],
    ['tradeIn', { has: false }, 'None'],
    ['timeline', { bucket: 'WITHIN_30_DAYS', by: '2026-03-15' }, 'Within 30 days (by 2026-03-15)'],
    ['financing', 'LEASE', 'Lease'],
    ['contact', { channel: 'PHONE', from: '18:00' }, 'Phone from 18:00'],
  ];
  for (const [name, fact, words] of facts) {
    it(`should read ${words}`, () => assert.equal(factWords(name, fact), words));
  }

  it('should be open until they are known', () => {
    assert.equal(isOpen(factWords('vehicle', undefined)), true);
    assert.equal(isOpen(factWords('tradeIn', {})), true);
    assert.equal(isOpen(factWords('financing', 'CASH')), false);
  });
});

describe('standing of the demo phone', () => {
  it('should mark the stages that are over', () => {
    assert.equal(progress('SCORE', 'QUALIFY'), 'done');
    assert.equal(progress('QUALIFY', 'QUALIFY'), 'now');
    assert.equal(progress('DEAL', 'QUALIFY'), '');
    assert.equal(progress('CAPTURE', ''), '');
  });

  it('should say the score and its band', () => {
    assert.equal(score({ score: 72, band: 'HIGH' }), '72 (High)');
    assert.equal(score({}), '\u2013');
  });

  it('should say what comes next, or how it ended', () => {
    assert.equal(next({ status: 'OPEN', nextAction: 'Call at 6 PM' }), 'Call at 6 PM');
    assert.equal(next({ status: 'OPEN' }), 'First response');
    assert.equal(next({ status: 'OPTED_OUT' }), 'Ended: Opted out.');
  });
});
