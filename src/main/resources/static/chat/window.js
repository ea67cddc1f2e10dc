/*
 * Chat window in a shadow root, so that the styles of page and window do not affect each other. It sets no
 * cookies.
 */

import { render } from '../parts/lit.js';
import { EMPTY, withMessages, withOwn, withoutProblem, withProblem } from './conversation.js';
import { readMemory } from './memory.js';
import { isOutage, Transport } from './transport.js';
import { view } from './view.js';
import { watchVisit } from './visitor.js';

const HIDDEN_EVERY = 15_000;
const OPEN_EVERY = 1_500;
const RETRY_EVERY = 5_000;
const WAITING = 'We can’t reach the store right now. Your message is saved here and will be sent. Or call us.';
const NOT_SENT = 'Your message wasn’t sent. Try again, or give us a call.';
const UNREACHABLE = 'Chat isn’t available right now. Please give us a call.';

class ChatWindow {
  constructor(root, transport, visit) {
    this.root = root;
    this.transport = transport;
    this.visit = visit;
    this.state = { open: false, store: null, conversation: EMPTY };
    this.actions = { open: () => this.open(), close: () => this.close(), submit: (event) => this.submit(event) };
    this.draw();
  }

  /** Renders the chat, and scrolls to the newest message when there is one. */
  draw(change = {}) {
    const before = this.state.conversation.lines.length;
    this.state = { ...this.state, ...change };
    render(view(this.state, this.actions), this.root);
    if (this.state.conversation.lines.length > before) {
      const list = this.root.querySelector('ol');
      list.scrollTop = list.scrollHeight;
    }
  }

  show(conversation) {
    if (conversation !== this.state.conversation) {
      this.draw({ conversation });
    }
  }

  async open() {
    this.draw({ open: true });
    this.root.querySelector('textarea').focus();
    if (!this.state.store) {
      try {
        this.draw({ store: await this.transport.readStore() });
      } catch {
        this.show(withProblem(this.state.conversation, UNREACHABLE));
      }
    }
    if (this.transport.memory.waiting.length) {
      this.send();
    } else {
      this.poll();
    }
  }

  close() {
    this.draw({ open: false });
    this.root.querySelector('.launch').focus();
  }

  submit(event) {
    event.preventDefault();
    const field = this.root.querySelector('textarea');
    const text = field.value.trim();
    field.focus();
    if (text) {
      field.value = '';
      this.transport.enqueue(text);
      this.show(withOwn(this.state.conversation, text));
      this.send();
    }
  }

  async send() {
    if (this.sending) {
      return;
    }
    this.sending = true;
    clearTimeout(this.retry);
    try {
      this.visit.noteTime();
      await this.transport.deliver(this.visit.vin);
      this.show(withoutProblem(this.state.conversation));
    } catch (problem) {
      this.tell(problem);
    } finally {
      this.sending = false;
    }
    this.poll();
  }

  tell({ status, message }) {
    if (isOutage(status)) {
      this.show(withProblem(this.state.conversation, status === 202 && message ? message : WAITING));
      this.retry = setTimeout(() => this.send(), RETRY_EVERY);
    } else {
      this.show(withProblem(this.state.conversation, message || NOT_SENT));
    }
  }

  async poll() {
    clearTimeout(this.timer);
    const messages = await this.transport.readMessages(this.state.conversation.last);
    if (messages.length) {
      this.show(withMessages(this.state.conversation, messages));
    }
    clearTimeout(this.timer);
    if (this.state.open) {
      const pause = document.visibilityState === 'visible' ? OPEN_EVERY : HIDDEN_EVERY;
      this.timer = setTimeout(() => this.poll(), pause);
    }
  }

  leave() {
    this.visit.noteTime();
    if (this.state.open) {
      this.transport.leave();
    }
  }
}

const styles = async (server) => {
  const file = await fetch(`${server}/chat/chat.css`, { credentials: 'omit' });
  return new CSSStyleSheet().replace(await file.text());
};

/** Adds the closed chat window to the page. */
export const openChat = async ({ server, store, vin }) => {
  const kept = readMemory(() => localStorage, store);
  const host = document.createElement('div');
  host.dataset.testid = 'forecourt-chat';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [await styles(server)];
  const chat = new ChatWindow(root, new Transport(server, store, kept), watchVisit(kept, vin));
  addEventListener('pagehide', () => chat.leave());
  document.body.append(host);
};
