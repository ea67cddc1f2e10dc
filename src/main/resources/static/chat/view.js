/* View of the chat. Messages are shown as text, never as markup. */

import { html, nothing } from '../parts/lit.js';

const AUTHORS = { assistant: 'Assistant', person: 'Store team' };

const line = ({ from, text }) =>
  html`<li class=${from} data-from=${from}>
    ${AUTHORS[from] ? html`<span class="who">${AUTHORS[from]}</span>` : nothing}<span class="text">${text}</span>
  </li>`;

/** Sends on Enter; Shift+Enter is a new line, and Enter also picks a suggestion of an input method. */
const sendOnEnter = (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
};

const header = ({ store }, chat) =>
  html`<header>
    <div>
      <h2 id="title">${store?.name ?? 'Chat'}</h2>
      <p>Our automated assistant replies right away, our team shortly after.</p>
    </div>
    <button type="button" class="close" aria-label="Close the chat" data-testid="chat-close" @click=${chat.close}>
      ×
    </button>
  </header>`;

const form = (chat) =>
  html`<form @submit=${chat.submit}>
    <textarea
      rows="1"
      maxlength="5000"
      aria-label="Your message"
      placeholder="Your message"
      data-testid="chat-text"
      @keydown=${sendOnEnter}
    ></textarea>
    <button class="send" data-testid="chat-send">Send</button>
  </form>`;

/**
 * @param state open; store, once it is known; conversation
 * @param chat open, close and submit
 */
export const view = (state, chat) =>
  html`<button
      type="button"
      class="launch"
      data-testid="chat-open"
      aria-haspopup="dialog"
      ?hidden=${state.open}
      @click=${chat.open}
    >
      Ask us
    </button>
    <section
      class="window"
      role="dialog"
      aria-labelledby="title"
      data-testid="chat-window"
      ?hidden=${!state.open}
      @keydown=${(event) => event.key === 'Escape' && chat.close()}
    >
      ${header(state, chat)}
      <ol role="log" aria-live="polite" aria-label="Messages" tabindex="0" data-testid="chat-messages">
        ${state.conversation.lines.map(line)}
      </ol>
      ${form(chat)}
      <p class="note" data-testid="chat-note">${state.store?.consentText}</p>
    </section>`;
