/* Demo phone of a buyer: the conversation on one side, what the store learns from it on the other. */

import { render } from './parts/lit.js';
import { facts, messages, next, reasons, score, stages } from './phone/view.js';

const EVERY = 1_000;
const KEY = 'forecourt-phone';
const NOTHING_YET = {
  stage: '',
  status: 'OPEN',
  facts: {},
  factsComplete: 0,
  reasons: [],
  messages: [],
  nextAction: 'Send the first message.',
};

const byId = (id) => document.getElementById(id);

let token = sessionStorage.getItem(KEY);
let thread = [];

const call = async (path, options = {}) => {
  const headers = token ? { 'X-Chat-Token': token } : {};
  if (options.body) {
    headers['Content-Type'] = 'application/json';
  }
  const response = await fetch(path, { ...options, headers });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw Object.assign(new Error(body.detail || 'The store is not reachable.'), { status: response.status });
  }
  return body;
};

const lastId = () => thread.at(-1)?.id ?? 0;

const show = (standing) => {
  thread = [...thread, ...standing.messages.filter(({ id }) => id > lastId())];
  render(stages(standing.stage), byId('stages'));
  render(facts(standing.facts), byId('facts'));
  render(reasons(standing.reasons), byId('reasons'));
  render(messages(thread), byId('messages'));
  byId('complete').textContent = `${standing.factsComplete} of 6`;
  byId('score').textContent = score(standing);
  byId('next').textContent = next(standing);
  if (standing.messages.length) {
    byId('messages').scrollTop = byId('messages').scrollHeight;
  }
};

const complain = (text) => {
  byId('problem').textContent = text;
  byId('problem').hidden = !text;
};

const inventNumber = () => {
  const digits = String(Math.floor(Math.random() * 1e6)).padStart(6, '0');
  return `515-2${digits.slice(0, 2)}-${digits.slice(2)}`;
};

const begin = () => {
  token = null;
  thread = [];
  sessionStorage.removeItem(KEY);
  byId('who').hidden = false;
  byId('number').value = inventNumber();
  show(NOTHING_YET);
};

const refresh = async () => {
  if (token) {
    try {
      show(await call(`/api/phone?after=${lastId()}`));
    } catch (problem) {
      if (problem.status === 404) {
        begin();
      }
    }
  }
};

const send = async (text) => {
  const buyer = token ? {} : { firstName: byId('name').value, phone: byId('number').value, source: 'Phone page' };
  const messageId = `${Date.now()}-${Math.random()}`;
  const body = JSON.stringify({ ...buyer, text, messageId });
  const sent = await call('/api/phone/messages', { method: 'POST', body });
  if (sent.token) {
    token = sent.token;
    sessionStorage.setItem(KEY, token);
    byId('who').hidden = true;
  }
};

byId('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = byId('text').value.trim();
  if (!text) {
    return;
  }
  try {
    await send(text);
    byId('text').value = '';
    complain('');
    await refresh();
  } catch (problem) {
    complain(problem.message);
  }
  byId('text').focus();
});
byId('text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId('form').requestSubmit();
  }
});
byId('again').addEventListener('click', begin);

if (token) {
  byId('who').hidden = true;
  refresh();
} else {
  begin();
}
setInterval(refresh, EVERY);
