import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadDraft, saveDraft } from '../../main/resources/plugin-webapp/lead-tab/app/drafts.js';
import { HeldReports, newId } from '../../main/resources/plugin-webapp/lead-tab/app/heldReports.js';

/** Storage, timer and server of one page. */
const page = () => {
  const stored = {};
  const storage = Object.create(
    {
      setItem: (key, text) => (stored[key] = text),
      getItem: (key) => stored[key] ?? null,
      removeItem: (key) => delete stored[key],
    },
    {},
  );
  const keys = new Proxy(storage, {
    ownKeys: () => Object.keys(stored),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  const world = { stored, storage: keys, sent: [], timers: [], now: 1_000_000, failure: null };
  world.reports = new HeldReports({
    send: async (leadId, report) => {
      world.sent.push(`${leadId} ${report.id} ${report.contact ?? ''}${report.note ?? ''}`);
      if (world.failure) {
        throw world.failure;
      }
    },
    storage: keys,
    clock: () => world.now,
    setTimer: (run) => world.timers.push(run) - 1,
    clearTimer: (timer) => timer === undefined || (world.timers[timer] = null),
  });
  world.pass = () => Promise.all(world.timers.splice(0).map((run) => run?.()));
  world.hold = (id, more = {}) =>
    world.reports.hold({ person: 'ann', leadId: 'lead', report: { id, contact: 'NO_ANSWER' }, ...more });
  return world;
};

describe('a held report', () => {
  it('should be sent once its time is up', async () => {
    const world = page();
    let done = 0;
    world.hold('a', { onSent: () => (done += 1) });
    assert.deepEqual(world.sent, []);
    await world.pass();
    await world.reports.flush();
    assert.deepEqual(world.sent, ['lead a NO_ANSWER']);
    assert.equal(done, 1);
    assert.deepEqual(world.stored, {});
  });

  it('should never be sent once it is undone', async () => {
    const world = page();
    world.hold('a');
    world.reports.undo();
    await world.pass();
    await world.reports.flush();
    assert.deepEqual(world.sent, []);
    assert.deepEqual(world.stored, {});
  });

  it('should be sent at once when the page is left, and before the next one', async () => {
    const world = page();
    world.hold('a');
    world.hold('b');
    await world.reports.flush();
    await world.pass();
    assert.deepEqual(world.sent, ['lead a NO_ANSWER', 'lead b NO_ANSWER']);
  });

  it('should take a note as long as it is held', async () => {
    const world = page();
    world.hold('a');
    world.reports.amend({ note: ' Dog barks.' });
    await world.pass();
    world.reports.amend({ note: 'late' });
    assert.deepEqual(world.sent, ['lead a NO_ANSWER Dog barks.']);
  });

  it('should be kept for the next page when the server was not reached', async () => {
    const world = page();
    world.failure = new Error('offline');
    world.hold('a');
    await world.pass();
    world.failure = null;
    world.now += 61_000;
    await world.reports.sendAbandoned('ben');
    assert.equal(world.sent.length, 1);
    await world.reports.sendAbandoned('ann');
    await world.reports.sendAbandoned('ann');
    assert.deepEqual(world.sent, ['lead a NO_ANSWER', 'lead a NO_ANSWER']);
  });

  it('should be sent again by the page that could not send it', async () => {
    const world = page();
    let told = 0;
    world.failure = new Error('offline');
    world.hold('a', { onFailed: () => (told += 1) && false });
    await world.pass();
    await world.pass();
    world.failure = null;
    await world.pass();
    await world.pass();
    assert.equal(world.sent.length, 3);
    assert.equal(told, 1);
    assert.deepEqual(world.stored, {});
  });

  it('should not be sent by itself once the user has it back', async () => {
    const world = page();
    world.failure = new Error('offline');
    world.hold('a', { onFailed: () => true });
    await world.pass();
    assert.deepEqual(world.stored, {});
  });

  it('should leave a report alone that another page still holds', async () => {
    const world = page();
    world.hold('a');
    await world.reports.sendAbandoned('ann');
    assert.deepEqual(world.sent, []);
  });

  it('should be dropped when the server refuses it, and say so', async () => {
    const world = page();
    let why = '';
    world.failure = Object.assign(new Error('This task is already done.'), { refused: true });
    world.hold('a', { onFailed: ({ message }) => (why = message) });
    await world.pass();
    assert.equal(why, 'This task is already done.');
    assert.deepEqual(world.stored, {});
  });

  it('should work where the browser allows no storage', async () => {
    const sent = [];
    const storage = { setItem: () => assert.fail('quota'), removeItem: () => assert.fail('quota') };
    const reports = new HeldReports({
      send: async (leadId) => sent.push(leadId),
      storage,
      setTimer: () => 1,
      clearTimer: () => 1,
    });
    reports.hold({ leadId: 'lead', report: { id: 'a' } });
    await reports.flush();
    assert.deepEqual(sent, ['lead']);
  });

  it('should have an id of its own, also without a secure origin', () => {
    assert.match(newId(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.notEqual(newId(), newId());
  });
});

describe('a draft', () => {
  it('should come back with the lead it was typed for', () => {
    const stored = {};
    const storage = { setItem: (key, text) => (stored[key] = text), getItem: (key) => stored[key] ?? null };
    saveDraft('lead', { draft: 'Hi Nora', panel: { kind: 'sold', vin: 'R2001' }, workspace: {} }, storage);
    assert.deepEqual(loadDraft('lead', storage), { draft: 'Hi Nora', panel: { kind: 'sold', vin: 'R2001' } });
    assert.deepEqual(loadDraft('other', storage), {});
  });
});
