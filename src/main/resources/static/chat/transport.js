/* Calls to the store's chat: no cookies, the visitor's token in a header. */

import { behavior } from './visit.js';

/* The store is out of reach but has the message, and will know it by its id when it is sent again. */
const KEPT = 202;

export class Transport {
  constructor(server, store, { memory, save }) {
    this.address = `${server}/api/chat/${encodeURIComponent(store)}`;
    this.memory = memory;
    this.save = save;
  }

  async call(path, options = {}) {
    const headers = this.memory.token ? { 'X-Chat-Token': this.memory.token } : {};
    if (options.body) {
      headers['Content-Type'] = 'application/json';
    }
    const response = await fetch(this.address + path, { ...options, headers, credentials: 'omit' });
    if (!response.ok || response.status === KEPT) {
      const problem = await response.json().catch(() => ({}));
      throw Object.assign(new Error(problem.detail || ''), { status: response.status });
    }
    return response.status === 204 ? null : response.json();
  }

  /** Returns the store's name and its consent text. */
  readStore() {
    return this.call('');
  }

  /** Returns the messages after a given one; none if the store does not know the visitor (any more). */
  async readMessages(after) {
    if (!this.memory.token) {
      return [];
    }
    try {
      return (await this.call(`/messages?after=${after}`)).messages;
    } catch (problem) {
      if (problem.status === 404) {
        this.memory.token = null;
        this.save();
      }
      return [];
    }
  }

  enqueue(text) {
    const messageId = crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`;
    this.memory.waiting.push({ text, messageId });
    this.save();
  }

  /**
   * Sends waiting messages one by one; a message that the store refuses is not retried. One that it only keeps
   * goes on waiting, because the window needs its token to show the answer.
   */
  async deliver(vin) {
    try {
      while (this.memory.waiting.length) {
        const sent = await this.post({
          ...this.memory.waiting[0],
          vin,
          source: this.memory.source,
          behaviour: behavior(this.memory),
          /* The page's own CAPTCHA, where the store has set one up. */
          captcha: this.memory.token ? undefined : await globalThis.forecourtCaptcha?.(),
        });
        this.memory.token = sent?.token || this.memory.token;
        this.dropFirst();
      }
    } catch (problem) {
      if (isRefusal(problem.status)) {
        this.dropFirst();
      }
      throw problem;
    }
  }

  post(message) {
    return this.call('/messages', { method: 'POST', body: JSON.stringify(message) });
  }

  dropFirst() {
    this.memory.waiting.shift();
    this.save();
  }

  /** Reports that the visitor left the page while the window was open. */
  leave() {
    if (this.memory.token) {
      navigator.sendBeacon(`${this.address}/leave`, new Blob([this.memory.token], { type: 'text/plain' }));
    }
  }
}

/** Returns whether a retry is pointless. */
export const isRefusal = (status) => status >= 400 && status < 500 && status !== 429;

/** Returns whether the store is out of reach for the moment. */
export const isOutage = (status) => !status || status === KEPT || status >= 500;
