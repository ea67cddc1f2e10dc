/* Buttons, fields and selects in the style of the web apps. */

import { html, live, nothing } from './lit.js';

/**
 * @param testId names the button for tests, and for the page while its action runs
 * @param options className; disabled; label for screen readers; pressed, of a toggle; tooltip
 */
export const button = (text, testId, onClick, options = {}) => {
  const { className = 'btn btn-default', disabled = false, label, pressed, tooltip } = options;
  return html`<button
    type="button"
    class=${className}
    data-testid=${testId}
    aria-label=${label ?? nothing}
    aria-pressed=${pressed ?? nothing}
    title=${tooltip ?? nothing}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${text}
  </button>`;
};

/** A control with its label above it. */
export const field = (label, control) => html`<label class="part-field"><span>${label}</span>${control}</label>`;

/**
 * @param choices pairs of a value and its words
 * @param onChange takes the chosen value
 * @param options testId; className; label for screen readers; disabled
 */
export const select = (choices, chosen, onChange, options) => {
  const { testId, className = 'form-control', label, disabled = false } = options;
  return html`<select
    class=${className}
    data-testid=${testId}
    aria-label=${label ?? nothing}
    ?disabled=${disabled}
    @change=${(event) => onChange(event.target.value)}
  >
    ${choices.map(
      ([value, words]) => html`<option value=${value} .selected=${live(value === chosen)}>${words}</option>`,
    )}
  </select>`;
};

/** @param options type; testId; min; step; list; maxlength; accept */
export const input = (value, onInput, { type = 'text', testId, min, step, list, maxlength, accept }) =>
  html`<input
    type=${type}
    class="form-control"
    data-testid=${testId}
    min=${min ?? nothing}
    step=${step ?? nothing}
    list=${list ?? nothing}
    maxlength=${maxlength ?? nothing}
    accept=${accept ?? nothing}
    .value=${live(value)}
    @input=${(event) => onInput(event.target.value)}
    @change=${(event) => onInput(event.target.value)}
  />`;
