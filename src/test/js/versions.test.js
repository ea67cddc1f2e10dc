import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const version = (name) => read('pom.xml').match(new RegExp(`<${name}.version>(.*)</`))[1];

describe('versions of libraries', () => {
  it('should be the WebJar’s where pages load them', () => {
    const resources = 'src/main/resources';
    const loaded = read(`${resources}/static/parts/lit.js`).match(/lit-html\/[\d.]+/g);
    assert.deepEqual([...new Set(loaded)], [`lit-html/${version('lit-html')}`]);
    assert.ok(read(`${resources}/plugin-webapp/insight/app/charts.js`).includes(`chart.js/${version('chartjs')}/`));
  });

  it('should be the same for tests', () => {
    assert.equal(JSON.parse(read('package.json')).devDependencies['lit-html'], version('lit-html'));
  });
});
