/* Rendering library of all pages, named with its version only here; see the WebJar in pom.xml. */

export { html, nothing, render, svg } from '/webjars/lit-html/3.3.2/lit-html.js';
export { live } from '/webjars/lit-html/3.3.2/directives/live.js';

/**
 * Replaces what a web app left in a node by an element to render into. The library keeps its marks in that
 * element, because the web apps empty and reuse their own.
 */
export const mount = (node) => {
  const root = document.createElement('div');
  node.replaceChildren(root);
  return root;
};
