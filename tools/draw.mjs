// draw.mjs MODEL PICTURE: draws one BPMN file as SVG.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [, , model, picture] = process.argv;
const require = createRequire(import.meta.url);
const viewer = path.join(
  path.dirname(require.resolve('bpmn-js/package.json')), 'dist', 'bpmn-viewer.production.min.js');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage();
await page.setContent('<div id="canvas" style="width:1600px;height:900px"></div>');
await page.addScriptTag({ path: viewer });
const svg = await page.evaluate(async (xml) => {
  const diagram = new BpmnJS({ container: '#canvas' });
  await diagram.importXML(xml);
  return (await diagram.saveSVG()).svg;
}, fs.readFileSync(model, 'utf8'));
fs.writeFileSync(picture, svg);
await browser.close();
