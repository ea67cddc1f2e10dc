// licenses.mjs [BOM]: writes docs/third-party.md from the bill of materials; fails on a component
// that may only be used under the GPL, LGPL or AGPL without an exception.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const COPYLEFT = /\bA?GPL|\bLGPL|GNU (Affero |Lesser )?General Public/i;
const EXCEPTION = /classpath/i;

export function licensesOf(component) {
  return (component.licenses ?? []).map(
    (entry) => entry.expression ?? entry.license.id ?? entry.license.name.replace(/\s+/g, ' '),
  );
}

/** Several licenses of one component are a choice. */
export function refused(component) {
  const names = licensesOf(component);
  return names.length === 0 || names.every((name) => COPYLEFT.test(name) && !EXCEPTION.test(name));
}

export function notices(components) {
  const rows = components.map(
    (part) => `| ${part.group ? `${part.group}:` : ''}${part.name} | ${licensesOf(part).join(', ')} |`,
  );
  return [...new Set(rows)].sort();
}

function main() {
  const bom = process.argv[2] ?? 'target/classes/META-INF/sbom/application.cdx.json';
  const { components } = JSON.parse(fs.readFileSync(bom, 'utf8'));
  const head = [
    '# Third-party components',
    '',
    'What the jar contains, and under which license. Several licenses are a choice. Written by',
    '`mvn -Psbom prepare-package && node tools/licenses.mjs`; the versions are in the bill of materials.',
    '',
    'Cockpit shows diagrams with bpmn-js, whose license keeps the bpmn.io mark visible.',
    '',
    '| Component | Licenses |',
    '|---|---|',
  ];
  fs.writeFileSync('docs/third-party.md', `${[...head, ...notices(components)].join('\n')}\n`);
  const wrong = components.filter(refused);
  wrong.forEach((part) => console.error(`${part.purl}: ${licensesOf(part).join(', ') || 'no license'}`));
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main();
}
