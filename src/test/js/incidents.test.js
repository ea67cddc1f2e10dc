import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateOf, waiting } from '../../main/resources/plugin-webapp/insight/app/incidentWords.js';

describe('incident', () => {
  it('should tell what has stopped from what is retried', () => {
    assert.deepEqual(stateOf({ stopped: true }), ['breached', '\u25B2 Stopped']);
    assert.deepEqual(stateOf({ stopped: false }), ['soon', '\u25CF Failed, being retried']);
  });

  it('should set what a diagram misses apart from what has stopped', () => {
    const missing = { stopped: false, dismissible: true, count: 2 };
    assert.deepEqual(stateOf(missing), ['soon', '\u25CF Check the diagram']);
    assert.equal(waiting(missing), '2 leads so far');
    assert.equal(waiting({ dismissible: true, count: 1 }), 'One lead so far');
  });

  it('should count what is waiting', () => {
    assert.equal(waiting({ count: 1 }), 'One is waiting');
    assert.equal(waiting({ count: 1200 }), '1,200 are waiting');
  });
});
