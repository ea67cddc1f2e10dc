/* The buyer, what is known and the next step; below them, the background of the lead. */

import { call } from '/parts/api.js';
import { button } from '/parts/controls.js';
import { phone } from '/parts/format.js';
import { html, nothing } from '/parts/lit.js';
import { leaveTask } from './navigation.js';
import { wantedContact } from './steps.js';

const nextAction = ({ state, due, clock, text }) =>
  html`<div class="lead-tab-next ${state.toLowerCase()}">
    <p class="lead-tab-clock" data-testid="lead-clock" data-state=${state}>${due}: ${clock}</p>
    <p data-testid="lead-next-action">${text}</p>
  </div>`;

const PRIMARY = 'btn btn-primary';

const phoneLink = (className) => (number) =>
  html`<a href="tel:${number}" class=${className} data-testid="lead-call">Call ${phone(number)}</a>`;

const textLink = (number) =>
  html`<a href="sms:${number}" class=${PRIMARY} data-testid="lead-text">Text ${phone(number)}</a>`;

const mailLink = (className) => (email) => html`<a href="mailto:${email}" class=${className}>${email}</a>`;

/** The way the buyer asked for comes first, and is the button at hand on a phone. */
const ways = ({ phones, emails, prefers }) => {
  switch (wantedContact(prefers)) {
    case 'TEXTED':
      return [...phones.map(textLink), ...phones.map(phoneLink('')), ...emails.map(mailLink(''))];
    case 'EMAILED':
      return [...emails.map(mailLink(PRIMARY)), ...phones.map(phoneLink(''))];
    default:
      return [...phones.map(phoneLink(PRIMARY)), ...emails.map(mailLink(''))];
  }
};

const confirm = (tab, address) => call(`leads/${tab.leadId}/contacts`, 'PUT', { address });

/* It came with an inquiry and may be someone else's. */
const unconfirmed = (tab, address) =>
  html`<p class="lead-tab-hint" data-testid="lead-unconfirmed">
    Also gave ${address}, not confirmed.
    ${
      tab.workspace.refusal
        ? nothing
        : tab.action('Confirm', 'lead-confirm-contact', () => confirm(tab, address), {
            className: 'btn btn-link',
            label: `Confirm ${address}`,
          })
    }
  </p>`;

const question = ({ text, quoted, when }) =>
  html`<li>${quoted ? html`<q>${text}</q>` : text}${when ? html` <small>${when}</small>` : nothing}</li>`;

/** What the buyer waits for; what the rep has answered since is folded away. */
export const buyerAsked = (asked) => {
  const open = asked.filter(({ answered }) => !answered);
  const answered = asked.filter((each) => each.answered);
  return html`${
    open.length
      ? html`<div class="lead-tab-asked" data-testid="lead-asked">
          <h4>Buyer asked</h4>
          <ul>
            ${open.map(question)}
          </ul>
        </div>`
      : nothing
  }
  ${
    answered.length
      ? html`<details class="lead-tab-asked" data-testid="lead-answered">
          <summary>Answered (${answered.length})</summary>
          <ul>
            ${answered.map(question)}
          </ul>
        </details>`
      : nothing
  }`;
};

export const head = (tab) => {
  const { customer, unconfirmedContacts, owned, settled, doNotAsk, asked, next } = tab.workspace;
  return html`<header>
    ${button('\u2039 All tasks', 'lead-back', leaveTask, { className: 'btn btn-link lead-tab-back' })}
    <h3>${customer}</h3>
    <div class="lead-tab-brief" data-testid="lead-brief">
      ${owned.map((line) => html`<p data-testid="lead-owned">${line}</p>`)}
      <p>${settled}</p>
      <p>${doNotAsk}</p>
    </div>
    ${buyerAsked(asked)} ${next ? nextAction(next) : nothing}
    <p class="lead-tab-ways">${ways(tab.workspace)}</p>
    ${unconfirmedContacts.map((address) => unconfirmed(tab, address))}
  </header>`;
};

const foldedList = (summary, lines) =>
  html`<details>
    <summary>${summary}</summary>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </details>`;

export const background = ({ why, owner, crm, news, earlier, zone }) =>
  html`<section>
    ${foldedList(`Why now: ${why.rating}`, why.reasons)} ${foldedList(`News (${news.length})`, news)}
    ${
      earlier.length
        ? foldedList(
            `Appointments and earlier leads (${earlier.length})`,
            earlier.map(({ when, text }) => `${when}: ${text}`),
          )
        : nothing
    }
    <p class="lead-tab-hint">${owner}. ${crm}. All times in ${zone}.</p>
  </section>`;
