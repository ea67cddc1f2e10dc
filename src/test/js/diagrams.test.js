import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { open } from './support/modeler.js';

const folder = new URL('../../../processes/', import.meta.url);
const diagrams = fs.readdirSync(folder).filter((file) => file.endsWith('.bpmn'));

describe('diagrams in the library of Camunda Modeler', () => {
  diagrams.forEach((file) =>
    it(`opens ${file} without a warning`, async () => {
      const { warnings } = await open(fs.readFileSync(new URL(file, folder), 'utf8'));

      assert.deepEqual(warnings, []);
    }),
  );
});
