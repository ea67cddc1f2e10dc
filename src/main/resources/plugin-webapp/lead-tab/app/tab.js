/*
 * The lead as the first tab of its task: what is settled, what to do next and by when, the thread, and
 * what one does about it. Whatever a buyer wrote is shown as text, never as markup.
 */

import { tradeIn, wanted } from './cars.js';
import { button, field, make, me, own, select, title } from '/parts/dom.js';
import { facts } from './facts.js';

const REFRESH = 10_000;
/** So long the process may take to plan what comes next. */
const PLANNED = 1_000;
const LEAVE = 6_000;
const REOPEN = 300;
const WHO = { BUYER: 'Buyer', ASSISTANT: 'Assistant', REP: 'Store' };
const CALLS = ['call-lead', 'call-customer'];
const OUTCOMES = [
  ['ANSWERED', 'Answered'],
  ['NO_ANSWER', 'No answer'],
  ['VOICEMAIL', 'Voicemail'],
  ['WRONG_NUMBER', 'Wrong number'],
  ['DO_NOT_CONTACT', 'Do not contact'],
];

/** Back to the list. */
const leave = () => {
  location.hash = location.hash.replace(/([?&])(task|detailsTab)=[^&]*/g, '$1');
};

/** Tasklist learns what changed about a task only when it opens it: its form stays closed till then. */
const openAnew = () => {
  const { hash } = location;
  leave();
  setTimeout(() => (location.hash = hash), REOPEN);
};

export class Tab {
  constructor(node, api, taskId) {
    this.api = api;
    this.taskId = taskId;
    this.node = node;
    this.draft = '';
    this.problem = '';
    this.news = '';
    this.editing = null;
    this.handing = false;
  }

  async engine(path, method = 'GET', body) {
    const answer = await fetch(`${this.api.engineApi}/${path}`, {
      method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': this.api.CSRFToken },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    const content = text ? JSON.parse(text) : {};
    if (!answer.ok) {
      throw new Error(content.message || 'The engine did not take it.');
    }
    return content;
  }

  async start() {
    this.node.replaceChildren(make('p', { class: 'lead-tab-hint' }, 'One moment, please.'));
    try {
      const [task, variable, person] = await Promise.all([
        this.engine(`task/${this.taskId}`),
        this.engine(`task/${this.taskId}/variables/leadId`),
        me(),
      ]);
      this.task = task;
      this.leadId = variable.value;
      this.me = person;
    } catch {
      this.node.replaceChildren(make('p', { class: 'lead-tab-hint' }, 'This task belongs to no lead. Its form says what to do.'));
      return;
    }
    await this.refresh();
    this.timer = setInterval(() => this.refresh(false), REFRESH);
  }

  stop() {
    clearInterval(this.timer);
  }

  /** Drawn anew only where something changed, and never under somebody who fills something in. */
  async refresh(anyway = true) {
    if (!this.node.isConnected) {
      this.stop();
      return;
    }
    try {
      const desk = await own(`leads/${this.leadId}/desk`);
      const changed = JSON.stringify(desk) !== JSON.stringify(this.desk);
      this.desk = desk;
      if (anyway || (changed && !this.editing && !this.handing)) {
        this.draw();
      }
    } catch (problem) {
      this.complain(problem.message);
    }
  }

  complain(text) {
    this.problem = text;
    if (this.desk) {
      this.draw();
    } else {
      this.node.replaceChildren(make('p', { class: 'lead-tab-problem', role: 'alert' }, text));
    }
  }

  say(text) {
    this.news = text;
  }

  edit(name) {
    this.editing = name;
    this.draw();
    this.node.querySelector(`[data-testid^="lead-edit-"]`)?.focus();
  }

  /** Where one was and what one was doing stays, whatever else changes. */
  draw() {
    const focused = this.node.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
    const scroll = this.node.querySelector('.lead-tab-thread')?.scrollTop;
    this.node.replaceChildren(
      make('div', { class: 'lead-tab' }, this.head(), this.doing(), facts(this), wanted(this), tradeIn(this), this.thread(), this.more()));
    const thread = this.node.querySelector('.lead-tab-thread');
    thread.scrollTop = scroll === undefined ? thread.scrollHeight : scroll;
    performance.mark('lead-drawn');
    const field = focused && this.node.querySelector(`[data-testid="${focused}"]`);
    if (field) {
      field.focus();
      if (field.tagName === 'TEXTAREA') {
        field.setSelectionRange(field.value.length, field.value.length);
      }
    }
  }

  head() {
    const { customer, phones, emails, settled, doNotAsk, next } = this.desk;
    return make('header', {},
      button('\u2039 All tasks', 'lead-back', leave, { class: 'btn btn-link lead-tab-back' }),
      make('h3', {}, customer),
      make('div', { class: 'lead-tab-brief', 'data-testid': 'lead-brief' }, make('p', {}, settled), make('p', {}, doNotAsk)),
      next
        ? make('div', { class: `lead-tab-next ${next.state.toLowerCase()}` },
            make('p', { class: 'lead-tab-clock', 'data-testid': 'lead-clock', 'data-state': next.state }, `${next.due}: ${next.clock}`),
            make('p', { 'data-testid': 'lead-next-action' }, next.text))
        : null,
      make('p', { class: 'lead-tab-ways' },
        phones.map((phone) => make('a', { href: `tel:${phone}`, class: 'btn btn-primary', 'data-testid': 'lead-call' }, `Call ${phone}`)),
        emails.map((email) => make('a', { href: `mailto:${email}` }, email))));
  }

  doing() {
    const { refusal } = this.desk;
    return make('section', { class: 'lead-tab-doing' },
      this.problem ? make('p', { class: 'lead-tab-problem', role: 'alert', 'data-testid': 'lead-problem' }, this.problem) : null,
      this.news ? make('p', { class: 'lead-tab-news', role: 'status' }, this.news) : null,
      refusal
        ? make('p', { class: 'lead-tab-problem', 'data-testid': 'lead-refusal' }, refusal)
        : [this.taking(), this.outcomes(), this.writing(), this.assistant(), this.handOver()]);
  }

  taking() {
    return this.task.assignee
      ? null
      : make('p', {}, button('Take it', 'lead-take', (pressed) => this.takeAndOpen(pressed), { class: 'btn btn-primary' }), ' Nobody has this task yet.');
  }

  async takeAndOpen(pressed) {
    pressed.disabled = true;
    try {
      await this.take();
      openAnew();
    } catch (problem) {
      this.complain(problem.message);
    }
  }

  /** A task is taken by whoever is first; the second one hears who that was. */
  async take() {
    const task = await this.engine(`task/${this.taskId}`);
    if (task.assignee !== this.me) {
      // The engine says who was first.
      await this.engine(`task/${this.taskId}/claim`, 'POST', { userId: this.me });
      this.task = { ...task, assignee: this.me };
    }
  }

  isCall() {
    return CALLS.includes(this.task.camundaFormRef?.key);
  }

  /** In a call's task they complete it; in any other one they only log that somebody rang. */
  outcomes() {
    const buttons = make('div', { class: 'lead-tab-outcomes', role: 'group', 'aria-label': 'How did the call end?' },
      OUTCOMES.map(([name, label]) =>
        button(label, `lead-outcome-${name}`, (pressed) => (this.isCall() ? this.finish(pressed, name) : this.log(pressed, name)))));
    return this.isCall() ? buttons : make('details', {}, make('summary', {}, 'You called in between?'), buttons);
  }

  async log(pressed, outcome) {
    await this.act(pressed, () => own(`leads/${this.leadId}/calls`, 'POST', { outcome }));
  }

  writing() {
    const { mayWrite } = this.desk;
    const open = mayWrite.outcome === 'SENT';
    const text = make('textarea', { rows: 2, maxlength: 5000, 'aria-label': 'Write to the buyer', placeholder: 'Write to the buyer', 'data-testid': 'lead-reply', disabled: !open });
    text.value = this.draft;
    text.addEventListener('input', () => (this.draft = text.value));
    const verdict = open
      ? `Goes by ${title(mayWrite.channel)}.`
      : mayWrite.until
        ? `Not before ${mayWrite.until}: ${mayWrite.why}`
        : mayWrite.why;
    return [
      make('div', { class: 'lead-tab-write' }, text, button('Send', 'lead-send', (pressed) => this.send(pressed), { class: 'btn btn-primary', disabled: !open })),
      make('p', { class: 'lead-tab-hint', 'data-testid': 'lead-gate' }, verdict),
    ];
  }

  assistant() {
    const { paused, words } = this.desk.assistant;
    return make('div', { class: 'lead-tab-row' },
      button(paused ? 'Let the assistant go on' : 'Keep the assistant quiet', 'lead-pause',
        (pressed) => this.act(pressed, () => own(`leads/${this.leadId}/assistant`, 'PUT', { paused: !paused })),
        { 'aria-pressed': String(paused) }),
      make('span', { class: 'lead-tab-hint' }, words));
  }

  handOver() {
    if (!this.handing) {
      return make('p', {}, button('Hand it to somebody', 'lead-hand-over', () => {
        this.handing = true;
        this.draw();
      }));
    }
    const to = select(
      this.desk.colleagues.map(({ id, name, role, in: isIn }) => [id, `${name}, ${title(role)}${isIn ? '' : ' (away today)'}`]),
      null,
      { class: 'form-control', 'data-testid': 'lead-hand-to' });
    const reason = make('input', { type: 'text', class: 'form-control', maxlength: 500, 'data-testid': 'lead-hand-reason' });
    return make('div', { class: 'lead-tab-editor' },
      field('Who takes it?', to),
      field('Why?', reason),
      make('div', { class: 'lead-tab-row' },
        button('Hand it over', 'lead-hand', (pressed) => this.hand(pressed, to.value, reason.value), { class: 'btn btn-primary' }),
        button('Leave it', 'lead-hand-cancel', () => {
          this.handing = false;
          this.draw();
        })));
  }

  async hand(pressed, person, reason) {
    if (!reason.trim()) {
      pressed.closest('.lead-tab-editor').querySelector('[data-testid="lead-hand-reason"]').focus();
      return;
    }
    try {
      await own(`leads/${this.leadId}/owner`, 'PUT', { person, reason });
      this.done(`Handed to ${person}.`);
    } catch (problem) {
      this.complain(problem.message);
    }
  }

  thread() {
    return make('section', {},
      make('h4', {}, 'What was said'),
      make('ol', { class: 'lead-tab-thread', tabindex: 0, 'aria-label': 'Thread', 'data-testid': 'lead-thread' },
        this.desk.thread.map(({ from, channel, when, text, verified }) =>
          make('li', { class: from.toLowerCase(), 'data-from': from },
            make('small', {}, `${WHO[from]}, ${title(channel)}, ${when}`),
            make('span', {}, text),
            verified === undefined ? null : make('small', { 'data-testid': 'lead-verified' }, verified ? 'The phone system says so too' : 'Not confirmed by the phone system')))));
  }

  more() {
    const { why, owner, crm, news, earlier, zone } = this.desk;
    return make('section', {},
      make('details', {}, make('summary', {}, `Why now: ${why.rating}`), make('ul', {}, why.reasons.map((reason) => make('li', {}, reason)))),
      make('details', {}, make('summary', {}, `News (${news.length})`), make('ul', {}, news.map((text) => make('li', {}, text)))),
      earlier.length
        ? make('details', {}, make('summary', {}, `Visits and earlier leads (${earlier.length})`), make('ul', {}, earlier.map((lead) => make('li', {}, `${lead.when}: ${lead.text}`))))
        : null,
      make('p', { class: 'lead-tab-hint' }, `${owner}. ${crm}. All times in ${zone}.`));
  }

  /** One thing at a time; what went wrong is said where one looks. */
  async act(pressed, action) {
    pressed.disabled = true;
    this.problem = '';
    this.news = '';
    try {
      await action();
      await this.refresh();
    } catch (problem) {
      this.complain(problem.message);
    }
  }

  async send(pressed) {
    const text = this.draft.trim();
    if (text) {
      await this.act(pressed, async () => {
        await own(`leads/${this.leadId}/replies`, 'POST', { text });
        this.draft = '';
        this.node.querySelector('.lead-tab-thread').scrollTop = Number.MAX_SAFE_INTEGER;
      });
    }
  }

  /** The outcome completes the task; whoever has not taken it does so first. */
  async finish(pressed, outcome) {
    pressed.disabled = true;
    try {
      await this.take();
      await this.engine(`task/${this.taskId}/complete`, 'POST', { variables: { callOutcome: { value: outcome, type: 'String' } } });
      this.done(`Logged: ${title(outcome)}.`);
    } catch (problem) {
      this.complain(problem.message);
    }
  }

  /** Says what was done and what comes next, then goes back to the list. */
  done(text) {
    this.stop();
    const next = make('p', { 'data-testid': 'lead-next-planned' });
    this.node.replaceChildren(
      make('div', { class: 'lead-tab-done', role: 'status' }, make('p', { 'data-testid': 'lead-done' }, text), next, button('Back to the list', 'lead-leave', leave)));
    setTimeout(async () => {
      const desk = await own(`leads/${this.leadId}/desk`);
      if (desk.next) {
        next.append(`Next: ${desk.next.text}, ${desk.next.due}.`);
      }
    }, PLANNED);
    setTimeout(() => next.isConnected && leave(), LEAVE);
  }
}
