/* Dialog that loads its content. */

import { button } from './controls.js';
import { html, nothing, render } from './lit.js';

/**
 * @param options label; testId; className of the window; problemClass of what went wrong
 * @param load returns the content
 */
export const openDialog = async ({ label, testId, className, problemClass }, load) => {
  const dialog = document.createElement('dialog');
  dialog.className = className;
  dialog.dataset.testid = testId;
  dialog.setAttribute('aria-label', label);
  const close = button('Close', `${testId}-close`, () => dialog.close());
  const draw = (content, loaded) => render(html`${content}${loaded ? close : nothing}`, dialog);
  dialog.addEventListener('close', () => dialog.remove());
  draw(html`<p>Loading…</p>`, false);
  document.body.append(dialog);
  dialog.showModal();
  try {
    draw(await load(), true);
  } catch (problem) {
    draw(html`<p class=${problemClass} role="alert">${problem.message}</p>`, true);
  }
};
