import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  due,
  filterChoices,
  keyName,
  remainder,
  rowKey,
  shownRows,
  successors,
  total,
} from '../../main/resources/plugin-webapp/insight/app/boardState.js';
import { narrowed } from '../../main/resources/plugin-webapp/insight/app/filters.js';

const rows = (count) =>
  Array.from({ length: count }, (each, number) => ({ lead: `lead-${number}`, clock: 'CALLBACK' }));

const board = (more = {}) => ({
  tallies: [
    { by: 'ALL', key: '', breached: 3, soon: 1, met: 4, late: 0 },
    { by: 'OWNER', key: 'ann', breached: 2 },
    { by: 'OWNER', key: '', breached: 1 },
    { by: 'CLOCK', key: 'FIRST_CONTACT', breached: 3 },
  ],
  people: [
    { id: 'ann', name: 'Ann Keller', store: 'riverside' },
    { id: 'ben', name: 'Ben Ortega', store: 'riverside' },
    { id: 'zoe', name: 'Zoe Hill', store: 'lakeside' },
  ],
  clocks: { FIRST_CONTACT: 'First contact' },
  rows: rows(3),
  ...more,
});

describe('board', () => {
  it('should have zeros in its totals when nothing is timed', () => {
    assert.deepEqual(total(board({ tallies: [] })), { breached: 0, soon: 0, met: 0, late: 0 });
    assert.equal(total(board()).breached, 3);
  });

  it('should name clocks as the server does', () => {
    assert.equal(keyName(board(), 'CLOCK', 'FIRST_CONTACT'), 'First contact');
    assert.equal(keyName(board(), 'CLOCK', 'NEW_ONE'), 'NEW_ONE');
  });

  it('should name people, and those who left by their login', () => {
    assert.equal(keyName(board(), 'OWNER', 'ann'), 'Ann Keller');
    assert.equal(keyName(board(), 'OWNER', 'gone'), 'gone');
    assert.equal(keyName(board(), 'OWNER', ''), 'Unassigned');
  });

  it('should offer filters with their breaches, without leads that nobody has', () => {
    assert.deepEqual(filterChoices(board(), 'OWNER'), [
      ['', 'All'],
      ['ann', 'Ann Keller (2)'],
    ]);
  });

  it('should say when a row is due', () => {
    assert.equal(due({ minutesLeft: -15 }), '\u25B2 15 min overdue');
    assert.equal(due({ minutesLeft: 0 }), '\u25CF now');
    assert.equal(due({ minutesLeft: 20 }), '\u25CF in 20 min');
  });

  it('should show five rows on the dashboard and count the others', () => {
    const full = board({ rows: rows(8) });
    assert.equal(shownRows(full, false).length, 5);
    assert.equal(remainder(full, false), 'and 3 more');
    assert.equal(remainder(board(), false), '');
  });

  it('should say on its page when the server left rows out', () => {
    assert.equal(shownRows(board({ rows: rows(100) }), true).length, 100);
    assert.match(remainder(board({ rows: rows(100) }), true), /100 longest/);
    assert.equal(remainder(board({ rows: rows(99) }), true), '');
  });

  it('should tell the clocks of a lead apart', () => {
    assert.notEqual(rowKey({ lead: 'a', clock: 'CALLBACK' }), rowKey({ lead: 'a', clock: 'APPRAISAL' }));
  });

  it('should offer the other people of the same store', () => {
    const offered = successors(board().people, { owner: 'ann', store: 'riverside' });
    assert.deepEqual(
      offered.map(({ id }) => id),
      ['ben'],
    );
  });
});

describe('filters', () => {
  it('should set, replace and drop a value', () => {
    assert.deepEqual(narrowed({}, 'owner', 'ann'), { owner: 'ann' });
    assert.deepEqual(narrowed({ owner: 'ann', store: 'riverside' }, 'owner', 'ben'), {
      owner: 'ben',
      store: 'riverside',
    });
    assert.deepEqual(narrowed({ owner: 'ann', store: 'riverside' }, 'owner', ''), { store: 'riverside' });
  });

  it('should leave the filters before as they were', () => {
    const before = { owner: 'ann' };
    narrowed(before, 'owner', '');
    assert.deepEqual(before, { owner: 'ann' });
  });
});
