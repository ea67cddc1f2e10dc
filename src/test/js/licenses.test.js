import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { refused } from '../../../tools/licenses.mjs';

const component = (...names) => ({ licenses: names.map((name) => ({ license: { name } })) });
const list = fs.readFileSync(new URL('../../../docs/third-party.md', import.meta.url), 'utf8');

describe('licenses of components', () => {
  it('refuse the GPL family where there is no other choice', () => {
    assert.ok(refused(component('GPL-3.0-only')));
    assert.ok(refused(component('GNU Affero General Public License v3')));
    assert.ok(refused(component('LGPL-2.1-only')));
    assert.ok(refused({}));
  });

  it('allow an exception or a choice', () => {
    assert.ok(!refused(component('GPL-2.0-with-classpath-exception')));
    assert.ok(!refused(component('EPL-2.0', 'LGPL-2.1-only')));
    assert.ok(!refused(component('Apache-2.0')));
  });

  it('are listed for what the jar contains', () => {
    const rows = [...list.matchAll(/^\| ([^|]+:[^|]+) \| ([^|]+) \|$/gm)];
    assert.ok(rows.length > 150);
    for (const [, name, licenses] of rows) {
      assert.ok(!refused(component(...licenses.split(', '))), name);
    }
  });
});
