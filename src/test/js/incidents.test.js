import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extent, stateOf } from '../../main/resources/plugin-webapp/insight/app/incidentWords.js';
import { moment } from '../../main/resources/plugin-webapp/insight/app/words.js';

const NOON = '2026-03-11T12:00:00Z';
const LATER = '2026-03-11T12:30:00Z';

describe('incident', () => {
  it('should tell what has stopped from what is retried', () => {
    assert.deepEqual(stateOf({ stopped: true }), ['breached', '\u25B2 Stopped']);
    assert.deepEqual(stateOf({ stopped: false }), ['soon', '\u25CF Failed, being retried']);
  });

  it('should set what a diagram misses apart from what has stopped', () => {
    const missing = { stopped: false, dismissible: true, count: 2, since: NOON, latest: LATER };

    assert.deepEqual(stateOf(missing), ['soon', '\u25CF Check the diagram']);
    assert.equal(extent(missing), `2 leads affected, first ${moment(NOON)}, last ${moment(LATER)}.`);
    assert.equal(extent({ ...missing, count: 1, latest: NOON }), `One lead affected, first ${moment(NOON)}.`);
  });

  it('should count what is waiting', () => {
    assert.equal(extent({ count: 1, since: NOON }), `One waiting since ${moment(NOON)}.`);
    assert.equal(extent({ count: 1200, since: NOON }), `1,200 waiting since ${moment(NOON)}.`);
  });
});
