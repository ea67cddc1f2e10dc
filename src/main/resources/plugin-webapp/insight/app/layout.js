/* Building blocks of all pages. */

import { title } from '/parts/format.js';
import { html, nothing } from '/parts/lit.js';

export const loading = () => html`<p class="insight-hint">Loading…</p>`;

export const problem = (text) => html`<p class="insight-problem" role="alert">${text}</p>`;

export const hint = (text, testId) => html`<p class="insight-hint" data-testid=${testId ?? nothing}>${text}</p>`;

export const csvLink = (address, file) => html`<a href=${address} download="${file}.csv" class="insight-csv">CSV</a>`;

/** A section of a page, with its title and a CSV download. */
export const section = (id, name, csv, content) =>
  html`<section class="insight-section" data-testid="section-${id}">
    <header class="insight-head">
      <h2>${name}</h2>
      ${csv ? csvLink(csv, id) : nothing}
    </header>
    ${content}
  </section>`;

const row = ([head, ...cells]) =>
  html`<tr>
    <th scope="row">${head}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;

export const table = (heads, rows, testId) =>
  html`<div class="insight-scroll" tabindex="0" role="region" aria-label="Table: ${title(testId)}">
    <table class="insight-table" data-testid=${testId}>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
  </div>`;

/** A number with a note below it. */
export const withNote = (content, note) => html`${content}<small>${note}</small>`;
