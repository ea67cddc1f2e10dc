/* The Modeler's own library without a browser: what it draws is not looked at, so sizes may be anything. */

import { createRequire, register } from 'node:module';
import { JSDOM } from 'jsdom';

register('./bare-paths.js', import.meta.url);

const { window } = new JSDOM('<!DOCTYPE html><div id="canvas"></div>');

class SVGMatrix {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;
  inverse() {
    return this;
  }
  multiply() {
    return this;
  }
}

const transform = () => ({
  matrix: new SVGMatrix(),
  setMatrix() {},
  setTranslate() {},
  setRotate() {},
  setScale() {},
});
const transforms = {
  clear() {},
  appendItem() {},
  initialize() {},
  consolidate: transform,
  createSVGTransformFromMatrix: transform,
};

Object.assign(window.SVGElement.prototype, {
  getBBox: () => ({ x: 0, y: 0, width: 10, height: 10 }),
  getCTM: () => new SVGMatrix(),
  getScreenCTM: () => new SVGMatrix(),
  createSVGMatrix: () => new SVGMatrix(),
  createSVGTransform: transform,
  createSVGTransformFromMatrix: transform,
  getComputedTextLength: () => 10,
});
Object.defineProperty(window.SVGElement.prototype, 'transform', { get: () => ({ baseVal: transforms }) });
window.HTMLCanvasElement.prototype.getContext = () => ({ measureText: () => ({ width: 10 }) });
Object.assign(globalThis, {
  window,
  document: window.document,
  SVGMatrix,
  SVGElement: window.SVGElement,
  Element: window.Element,
  Node: window.Node,
  DOMParser: window.DOMParser,
  MutationObserver: window.MutationObserver,
  getComputedStyle: window.getComputedStyle,
  CSS: { escape: (text) => text.replace(/[^\w-]/g, '\\$&') },
});

const { default: Modeler } = await import('bpmn-js/lib/Modeler');
const { ElementTemplatesCoreModule } = await import('bpmn-js-element-templates/core');
const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');

/** A Modeler that has opened a diagram and loaded templates. */
export const open = async (xml, templates = []) => {
  const modeler = new Modeler({
    container: window.document.getElementById('canvas'),
    moddleExtensions: { camunda },
    additionalModules: [ElementTemplatesCoreModule],
  });
  const { warnings } = await modeler.importXML(xml);
  const refused = [];
  modeler.on('elementTemplates.errors', ({ errors }) => refused.push(...errors));
  modeler.get('elementTemplatesLoader').setTemplates(templates);
  return { modeler, warnings, refused };
};
