import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  label,
  mark,
  money,
  number,
  part,
  percent,
  share,
  span,
  stay,
  time,
} from '../../main/resources/plugin-webapp/insight/app/words.js';
import { phone, title } from '../../main/resources/static/parts/format.js';

describe('durations', () => {
  const spans = [
    [0, '0 min'],
    [59.4, '59 min'],
    [59.5, '1 h'],
    [60, '1 h'],
    [75, '1 h 15 min'],
    [1439, '23 h 59 min'],
    [1440, '1 d'],
    [1500, '1 d 1 h'],
    [1499, '1 d'],
    [-15, '15 min'],
  ];
  for (const [minutes, words] of spans) {
    it(`should say ${words} for ${minutes} minutes`, () => assert.equal(span(minutes), words));
  }

  it('should say seconds below a minute', () => {
    assert.equal(stay(12.4), '12 s');
    assert.equal(stay(60), '1 min');
    assert.equal(stay(5_400), '1 h 30 min');
  });
});

describe('numbers', () => {
  it('should be grouped as in the United States', () => assert.equal(number(18_500), '18,500'));

  it('should be a dash where there is none', () => {
    for (const format of [number, percent, money, mark]) {
      assert.equal(format(undefined), '\u2013');
      assert.equal(format(null), '\u2013');
    }
  });

  it('should not take zero for none', () => {
    assert.equal(number(0), '0');
    assert.equal(percent(0), '0%');
  });

  it('should have one decimal as a rate, unless it is zero', () => {
    assert.equal(percent(33.333), '33.3%');
    assert.equal(percent(50), '50%');
  });

  it('should have two decimals as money', () => assert.equal(money(1234.5), '1,234.50'));

  it('should have one decimal as a mark', () => assert.equal(mark(4), '4.0'));

  it('should have no share of nothing', () => {
    assert.equal(share(1, 4), 25);
    assert.equal(share(0, 0), undefined);
  });

  it('should be read as a time of day', () => {
    assert.match(time('2026-03-14T18:00:05'), /^6:00:05\sPM$/);
  });
});

describe('names', () => {
  it('should be words instead of codes', () => assert.equal(title('NOT_REACHED'), 'Not reached'));

  it('should name stages and teams', () => {
    assert.equal(label('STAGE', 'FOLLOW_UP'), 'Follow up');
    assert.equal(label('TEAM', 'REP'), 'Sales');
    assert.equal(label('TEAM', 'BDC'), 'BDC');
  });

  it('should leave sources as they are', () => assert.equal(label('SOURCE', 'CARS_COM'), 'CARS_COM'));

  it('should say unassigned for a lead without an owner', () => assert.equal(label('OWNER', ''), 'Unassigned'));

  it('should tell codes from what people named', () => {
    assert.equal(part({ label: 'FIRST_PARTY' }), 'First party');
    assert.equal(part({ label: 'Website' }), 'Website');
    assert.equal(part({ label: '' }), 'None');
  });
});

describe('phone numbers', () => {
  it('are written as at home', () => {
    assert.equal(phone('+15155550201'), '(515) 555-0201');
    assert.equal(phone('+442079460018'), '+442079460018');
  });
});
