import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  beginPage,
  behavior,
  countTime,
  isFilled,
  sourceOf,
  vinIn,
  vinOf,
} from '../../main/resources/static/chat/visit.js';

const VIN = '4T1K61AK1RU412345';
const HALF_HOUR = 30 * 60_000;

const memory = (more = {}) => ({ visits: 1, pages: 0, seconds: 0, depth: 0, source: null, last: 1_000, ...more });

describe('visit', () => {
  it('should count a visit after more than half an hour', () => {
    const seen = memory();
    beginPage(seen, { now: 1_001 + HALF_HOUR, vin: null, source: null });
    assert.equal(seen.visits, 2);
    assert.equal(seen.last, 1_001 + HALF_HOUR);
  });

  it('should stay in the visit for half an hour', () => {
    const seen = memory();
    beginPage(seen, { now: 1_000 + HALF_HOUR, vin: null, source: null });
    assert.equal(seen.visits, 1);
  });

  it('should count only pages of cars', () => {
    const seen = memory();
    beginPage(seen, { now: 2_000, vin: null, source: null });
    assert.equal(seen.pages, 0);
    beginPage(seen, { now: 3_000, vin: VIN, source: null });
    assert.equal(seen.pages, 1);
  });

  it('should keep the first source', () => {
    const seen = memory({ source: 'spring-mail' });
    beginPage(seen, { now: 2_000, vin: null, source: 'search.example' });
    assert.equal(seen.source, 'spring-mail');
  });

  it('should take the source that a later page brings when there was none', () => {
    const seen = memory();
    beginPage(seen, { now: 2_000, vin: null, source: 'search.example' });
    assert.equal(seen.source, 'search.example');
  });

  it('should count the seconds on a car in whole seconds', () => {
    const seen = memory({ seconds: 5 });
    countTime(seen, { since: 10_000, now: 12_600, looking: true });
    assert.equal(seen.seconds, 8);
    assert.equal(seen.last, 12_600);
  });

  it('should count no seconds while the page is hidden', () => {
    const seen = memory({ seconds: 5 });
    countTime(seen, { since: 10_000, now: 90_000, looking: false });
    assert.equal(seen.seconds, 5);
  });

  it('should tell the store in its own words', () => {
    assert.deepEqual(behavior(memory({ visits: 2, pages: 3, seconds: 40, depth: 1 })), {
      visits: 2,
      vehiclePagesViewed: 3,
      secondsOnVehiclePage: 40,
      formDepth: 1,
    });
  });

  it('should count fields of forms, but neither empty nor secret ones', () => {
    const field = { form: {}, name: 'email', value: 'jane@example.com', type: 'email' };
    assert.equal(isFilled(field), true);
    assert.equal(isFilled({ ...field, value: '' }), false);
    assert.equal(isFilled({ ...field, type: 'password' }), false);
    assert.equal(isFilled({ ...field, type: 'hidden' }), false);
    assert.equal(isFilled({ ...field, form: null }), false);
    assert.equal(isFilled({ ...field, name: '' }), false);
  });
});

describe('source of a visit', () => {
  it('should prefer the campaign', () => {
    assert.equal(sourceOf('?utm_source=spring-mail', 'https://search.example/q', 'dealer.example'), 'spring-mail');
  });

  it('should name the site before', () => {
    assert.equal(sourceOf('', 'https://search.example/q', 'dealer.example'), 'search.example');
  });

  it('should not name the dealer itself', () => {
    assert.equal(sourceOf('', 'https://dealer.example/cars', 'dealer.example'), null);
  });

  it('should do without a referrer', () => {
    assert.equal(sourceOf('', '', 'dealer.example'), null);
  });

  it('should cut what is too long', () => {
    assert.equal(sourceOf(`?utm_source=${'x'.repeat(300)}`, '', 'dealer.example').length, 100);
  });
});

describe('VIN of a page', () => {
  it('should stand in a car', () => {
    assert.equal(vinIn({ '@type': 'Car', vehicleIdentificationNumber: VIN }), VIN);
  });

  it('should be found in a list, a graph and a main entity', () => {
    const car = { vehicleIdentificationNumber: VIN };
    assert.equal(vinIn([{}, car]), VIN);
    assert.equal(vinIn({ '@graph': [{ '@type': 'Organization' }, car] }), VIN);
    assert.equal(vinIn({ mainEntity: car }), VIN);
  });

  it('should be null where there is none', () => {
    assert.equal(vinIn({ '@type': 'Organization' }), null);
    assert.equal(vinIn([]), null);
    assert.equal(vinIn('text'), null);
  });

  it('should be found behind data that is broken', () => {
    assert.equal(vinOf(['{ broken', '{}', JSON.stringify({ vehicleIdentificationNumber: VIN })]), VIN);
    assert.equal(vinOf(['{ broken']), null);
  });
});
