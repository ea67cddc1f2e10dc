import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compare, findings, flaws } from '../../../tools/advisories.mjs';

const fixture = (name) => fileURLToPath(new URL(`advisories/${name}`, import.meta.url));
const tool = fileURLToPath(new URL('../../../tools/check-advisories', import.meta.url));
const list = fileURLToPath(new URL('../../../tools/accepted-advisories.json', import.meta.url));

const acceptance = (until) => ({ id: 'CVE-2026-1', package: 'org.example:reader', reason: 'Not read here.', until });

function check(accepted, today) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'advisories-'));
  const file = path.join(folder, 'accepted.json');
  fs.writeFileSync(file, JSON.stringify(accepted));
  const run = spawnSync(
    tool,
    ['--bom', fixture('bom.json'), '--advisories', fixture('osv.json'), '--accepted', file, '--today', today],
    { encoding: 'utf8' },
  );
  fs.rmSync(folder, { recursive: true });
  return run;
}

describe('the check of advisories', () => {
  it('fails on an advisory that was not accepted', () => {
    const run = check([], '2026-11-24');

    assert.equal(run.status, 1);
    assert.match(run.stderr, /org\.example:reader 2\.4\.1: GHSA-aaaa-bbbb-cccc, CVE-2026-1/);
  });

  it('passes when the advisory is accepted by one of its names, the last day included', () => {
    assert.equal(check([acceptance('2026-11-24')], '2026-11-24').status, 0);
  });

  it('fails when an accepted entry is past its day', () => {
    const run = check([acceptance('2026-11-23')], '2026-11-24');

    assert.equal(run.status, 1);
    assert.match(run.stderr, /CVE-2026-1 was accepted until 2026-11-23/);
  });

  it('does not accept the advisory of another component', () => {
    assert.equal(check([{ ...acceptance('2027-01-01'), package: 'org.example:writer' }], '2026-11-24').status, 1);
  });

  it('names entries that nothing needs any more', () => {
    const run = check([acceptance('2027-01-01'), { ...acceptance('2027-01-01'), id: 'CVE-2026-2' }], '2026-11-24');

    assert.equal(run.status, 0);
    assert.match(run.stdout, /remove it from the list: CVE-2026-2/);
  });

  it('needs a reason and a day for each entry', () => {
    assert.equal(check([{ ...acceptance('2027-01-01'), reason: '' }], '2026-11-24').status, 1);
    assert.deepEqual(flaws(JSON.parse(fs.readFileSync(list, 'utf8'))), []);
  });
});

describe('a check that cannot be made', () => {
  it('says so in a line and is no success', () => {
    const run = spawnSync(tool, ['--bom', 'no-such-bill.json'], { encoding: 'utf8' });

    assert.equal(run.status, 2);
    assert.match(run.stderr, /^There is no no-such-bill\.json\. [^\n]*\n$/);
  });
});

describe('ranges of versions', () => {
  const record = (...events) => [
    {
      id: 'X',
      affected: [{ package: { ecosystem: 'Maven', name: 'a:b' }, ranges: [{ type: 'ECOSYSTEM', events }] }],
    },
  ];
  const hit = (version, ...events) => findings([{ package: 'a:b', version }], record(...events)).length === 1;

  it('end before the fixed version and with the last affected one', () => {
    assert.equal(hit('1.9.9', { introduced: '1.0' }, { fixed: '2.0' }), true);
    assert.equal(hit('2.0', { introduced: '1.0' }, { fixed: '2.0' }), false);
    assert.equal(hit('2.0', { introduced: '1.0' }, { last_affected: '2.0' }), true);
    assert.equal(hit('2.0.1', { introduced: '1.0' }, { last_affected: '2.0' }), false);
  });

  it('may be several', () => {
    const events = [{ introduced: '1.0' }, { fixed: '1.5' }, { introduced: '2.0' }, { fixed: '2.5' }];
    assert.deepEqual(
      ['0.9', '1.4', '1.7', '2.4', '2.5'].map((version) => hit(version, ...events)),
      [false, true, false, true, false],
    );
  });

  it('compare numbers by value and milestones before releases', () => {
    assert.ok(compare('10.1.9', '10.1.61') < 0);
    assert.ok(compare('2.0.0-M1', '2.0.0') < 0);
    assert.equal(compare('8.0.6.Final', '8.0.6'), 0);
    assert.ok(compare('42.7.14', '42.7.11') > 0);
  });
});
