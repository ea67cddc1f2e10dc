/* Plays the buyer of the sample store: the thread on one side, what the store makes of it on the other. */
'use strict';

const EVERY = 1_000;
const STAGES = ['CAPTURE', 'SCORE', 'QUALIFY', 'HANDOFF', 'FOLLOW_UP', 'APPOINTMENT', 'DEAL', 'RETAIN'];
const FACTS = [
  ['vehicle', 'Car'],
  ['budget', 'Payment'],
  ['tradeIn', 'Trade-in'],
  ['timeline', 'When'],
  ['financing', 'How they pay'],
  ['contact', 'Best contact'],
];
const WHO = { assistant: 'Assistant', person: 'A person of the store' };
const by = (id) => document.getElementById(id);

let token = sessionStorage.getItem('forecourt-phone');
let shown = 0;

const title = (text) => text.charAt(0) + text.slice(1).toLowerCase().replaceAll('_', ' ');
const money = (amount) => `$${Number(amount).toLocaleString('en-US')}`;
const joined = (...parts) => parts.filter(Boolean).join(' ');

/** A fact in words; empty where it is open. */
const spoken = {
  vehicle: (v) => joined(v.condition, v.year, v.make, v.model, v.trim, v.bodyStyle) || v.vin || v.stockNumber,
  budget: (b) =>
    joined(
      b.monthlyMax && `up to ${money(b.monthlyMax)} a month`,
      !b.monthlyMax && b.monthlyMin && `from ${money(b.monthlyMin)} a month`,
      b.totalMax && `up to ${money(b.totalMax)}`,
      b.down && `${money(b.down)} down`),
  tradeIn: (t) => (t.has ? joined(t.year, t.make, t.model, t.condition && `(${t.condition})`) || 'Yes' : t.has === false && 'None'),
  timeline: (t) => joined(t.bucket && title(t.bucket), t.by && `(by ${t.by})`),
  financing: (f) => title(f),
  contact: (c) => joined(c.channel && title(c.channel), c.from && `from ${c.from}`, c.to && `to ${c.to}`),
};

const add = (list, tag, text, className) => {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) {
    element.className = className;
  }
  list.append(element);
  return element;
};

const call = async (path, options = {}) => {
  const headers = token ? { 'X-Chat-Token': token } : {};
  if (options.body) {
    headers['Content-Type'] = 'application/json';
  }
  const answer = await fetch(path, { ...options, headers });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw Object.assign(new Error(body.detail || 'The store cannot be reached.'), { status: answer.status });
  }
  return body;
};

const show = (standing) => {
  by('stages').replaceChildren();
  const now = STAGES.indexOf(standing.stage);
  STAGES.forEach((stage, at) => {
    const item = add(by('stages'), 'li', title(stage), at < now ? 'done' : at === now ? 'now' : '');
    if (at === now) {
      item.setAttribute('aria-current', 'step');
    }
  });
  by('complete').textContent = `${standing.factsComplete} of 6`;
  by('score').textContent = standing.score === undefined ? '–' : `${standing.score} (${title(standing.band)})`;
  by('facts').replaceChildren();
  FACTS.forEach(([name, label]) => {
    const fact = standing.facts[name];
    add(by('facts'), 'dt', label);
    const value = (fact && spoken[name](fact)) || 'open';
    add(by('facts'), 'dd', value, value === 'open' ? 'open' : '').dataset.testid = `phone-fact-${name}`;
  });
  by('next').textContent =
    standing.status === 'OPEN' ? standing.nextAction || 'The first answer.' : `Ended: ${title(standing.status)}.`;
  by('reasons').replaceChildren();
  standing.reasons.forEach((reason) => add(by('reasons'), 'li', `${reason.points > 0 ? '+' : ''}${reason.points} ${reason.text}`));
  standing.messages.forEach((message) => {
    shown = Math.max(shown, message.id);
    const item = add(by('messages'), 'li', message.text, message.from);
    item.dataset.from = message.from;
    if (WHO[message.from]) {
      const who = document.createElement('span');
      who.className = 'who';
      who.textContent = WHO[message.from];
      item.prepend(who);
    }
  });
  if (standing.messages.length) {
    by('messages').scrollTop = by('messages').scrollHeight;
  }
};

const complain = (text) => {
  by('problem').textContent = text;
  by('problem').hidden = !text;
};

const begin = () => {
  token = null;
  shown = 0;
  sessionStorage.removeItem('forecourt-phone');
  by('messages').replaceChildren();
  by('who').hidden = false;
  by('number').value = `515-2${String(Math.floor(Math.random() * 1e6)).padStart(6, '0').replace(/(\d{2})(\d{4})/, '$1-$2')}`;
  show({ stage: '', status: 'OPEN', facts: {}, factsComplete: 0, reasons: [], messages: [], nextAction: 'Write the first message.' });
};

const read = async () => {
  if (token) {
    try {
      show(await call(`/api/phone?after=${shown}`));
    } catch (problem) {
      if (problem.status === 404) {
        begin();
      }
    }
  }
};

by('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = by('text').value.trim();
  if (!text) {
    return;
  }
  try {
    const first = token ? {} : { firstName: by('name').value, phone: by('number').value, source: 'Phone page' };
    const messageId = `${Date.now()}-${Math.random()}`;
    const begun = await call('/api/phone/messages', { method: 'POST', body: JSON.stringify({ ...first, text, messageId }) });
    if (begun.token) {
      token = begun.token;
      sessionStorage.setItem('forecourt-phone', token);
      by('who').hidden = true;
    }
    by('text').value = '';
    complain('');
    await read();
  } catch (problem) {
    complain(problem.message);
  }
  by('text').focus();
});
by('text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    by('form').requestSubmit();
  }
});
by('again').addEventListener('click', begin);

if (token) {
  by('who').hidden = true;
  read();
} else {
  begin();
}
setInterval(read, EVERY);
