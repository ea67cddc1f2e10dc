/* Search for leads by name, phone, email, car, VIN or stock number, in a dialog of the header. */

import { call } from '/parts/api.js';
import { button } from '/parts/controls.js';
import { title } from '/parts/format.js';
import { html, live, mount, nothing, render } from '/parts/lit.js';

/** While a person still types. */
const PAUSE = 250;
const SHORTEST = 2;

const result = ({ id, name, car, band, status }) =>
  html`<li>
    <a href="/t/${id}" data-testid="lead-found">
      <b>${name}</b>
      ${band ? html`<span class="lead-card-band ${band.toLowerCase()}">${title(band)}</span>` : nothing}
      <small>${car}${status === 'OPEN' ? '' : `, ${title(status).toLowerCase()}`}</small>
    </a>
  </li>`;

const results = ({ found, problem }) => {
  if (problem) {
    return html`<p class="lead-tab-problem" role="alert">${problem}</p>`;
  }
  if (!found) {
    return html`<p class="lead-tab-hint">Open leads come first. Enter a phone number or email in full.</p>`;
  }
  return found.length
    ? html`<ul class="lead-search-results">
        ${found.map(result)}
      </ul>`
    : html`<p role="status">No lead found.</p>`;
};

/** One open dialog: what is typed, and what was found for it. */
export class Search {
  constructor(find, draw) {
    Object.assign(this, { find, draw, words: '' });
  }

  type(words) {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), PAUSE);
  }

  /** An answer that comes after the next words were typed is not shown. */
  async run() {
    const words = this.words.trim();
    let answer = {};
    if (words.length >= SHORTEST) {
      try {
        answer = { found: await this.find(words) };
      } catch ({ message }) {
        answer = { problem: message };
      }
    }
    if (words === this.words.trim()) {
      this.draw(answer);
    }
  }
}

const openSearch = () => {
  const dialog = document.createElement('dialog');
  dialog.className = 'lead-figures lead-search-dialog';
  dialog.setAttribute('aria-label', 'Search leads');
  const search = new Search(
    (words) => call(`search?q=${encodeURIComponent(words)}`),
    (answer) => draw(answer),
  );
  const draw = (answer) =>
    render(
      html`<input
          type="search"
          class="form-control"
          placeholder="Name, phone, email, car, VIN or stock number"
          aria-label="Search leads"
          data-testid="lead-search"
          maxlength="100"
          .value=${live(search.words)}
          @input=${(event) => search.type(event.target.value)}
        />
        <div aria-live="polite">${results(answer)}</div>
        ${button('Close', 'lead-search-close', () => dialog.close())}`,
      dialog,
    );
  dialog.addEventListener('close', () => dialog.remove());
  draw({});
  document.body.append(dialog);
  dialog.showModal();
};

export const search = (node) =>
  render(button('Search', 'lead-search-open', openSearch, { className: 'lead-mine-open' }), mount(node));
