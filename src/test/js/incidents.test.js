import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { place, stateOf, waiting } from '../../main/resources/plugin-webapp/insight/app/incidentWords.js';

describe('incident', () => {
  it('should name the step in the diagram', () => {
    const incident = {
      queue: 'jobs',
      process: 'Lead qualification',
      step: 'Check stock',
      storeName: 'Riverside Motors',
    };

    assert.equal(place(incident), 'Lead qualification \u203A Check stock (Riverside Motors)');
  });

  it('should name the work where there is no step', () => {
    assert.equal(place({ queue: 'alerts' }), 'Undelivered alerts');
    assert.equal(place({ queue: 'of a later release' }), 'Steps outside of a process');
  });

  it('should tell what has stopped from what is retried', () => {
    assert.deepEqual(stateOf({ stopped: true }), ['breached', '\u25B2 Stopped']);
    assert.deepEqual(stateOf({ stopped: false }), ['soon', '\u25CF Failed, being retried']);
  });

  it('should count what is waiting', () => {
    assert.equal(waiting({ count: 1 }), 'One is waiting');
    assert.equal(waiting({ count: 1200 }), '1,200 are waiting');
  });
});
