import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { validateAll } from '@bpmn-io/element-templates-validator';
import { applied, build, EMPTY } from './support/built.js';
import { open } from './support/modeler.js';

const folder = new URL('../../../.camunda/element-templates/', import.meta.url);
const built = new URL('../resources/templates/from-templates.bpmn', import.meta.url);
const templates = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => JSON.parse(fs.readFileSync(new URL(file, folder), 'utf8')));

const locked = (template) => template.properties.filter((property) => property.type === 'Hidden');

describe('element templates', () => {
  it('follow the schema of Camunda 7', () => {
    const { valid, results } = validateAll(templates);

    assert.deepEqual(
      results.flatMap((result) => result.errors ?? []),
      [],
    );
    assert.ok(valid);
  });

  it('have an id, a version and an icon of their own', () => {
    assert.equal(new Set(templates.map(({ id }) => id)).size, templates.length);
    for (const { id, version, icon, description } of templates) {
      assert.match(id, /^io\.forecourt\./);
      assert.ok(version >= 1 && description && icon.contents.startsWith('data:image/svg+xml,'), id);
    }
  });

  it('are taken by the Modeler without a complaint', async () => {
    const { modeler, refused } = await open(EMPTY, templates);

    assert.deepEqual(refused, []);
    assert.equal(modeler.get('elementTemplates').getAll().length, templates.length);
  });

  it('write what they lock into the element', async () => {
    const { elements, texts, xml } = await applied(templates);

    templates.forEach((template, index) => {
      const text = texts[index];
      assert.equal(elements[index].type, template.elementType.value, template.id);
      assert.ok(text.includes(`camunda:modelerTemplate="${template.id}"`), template.id);
      locked(template).forEach(({ value }) => assert.ok(text.includes(`"${value}"`), `${template.id}: ${value}`));
    });
    assert.deepEqual((await open(xml, templates)).warnings, []);
  });

  it('build a process, which the gate and the engine take', async () => {
    const xml = await build(templates);
    if (process.env.TEMPLATES_WRITE) {
      fs.writeFileSync(built, xml);
    }

    assert.equal(xml, fs.readFileSync(built, 'utf8'));
  });
});
