/*
 * The lead as the first tab of its task: what is settled, what to do next and by when, the thread, and
 * what one does about it. Whatever a buyer wrote is shown as text, never as markup.
 */

const REFRESH = 10_000;
const WHO = { BUYER: 'Buyer', ASSISTANT: 'Assistant', REP: 'Store' };
const OUTCOMES = [
  ['ANSWERED', 'Answered'],
  ['NO_ANSWER', 'No answer'],
  ['VOICEMAIL', 'Voicemail'],
  ['WRONG_NUMBER', 'Wrong number'],
  ['DO_NOT_CONTACT', 'Do not contact'],
];

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  });
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
};

const title = (text) => text.charAt(0) + text.slice(1).toLowerCase().replaceAll('_', ' ');

/** A call to our own API, on the login of Tasklist. */
const own = async (path, method = 'GET', body) => {
  const answer = await fetch(`/api/leads/${path}`, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  const content = text ? JSON.parse(text) : {};
  if (!answer.ok) {
    throw Object.assign(new Error(content.detail || content.why || 'That did not work.'), { content });
  }
  return content;
};

/** Back to the list. */
const leave = () => {
  location.hash = location.hash.replace(/([?&])(task|detailsTab)=[^&]*/g, '$1');
};

class Tab {
  constructor(node, api, taskId) {
    this.api = api;
    this.taskId = taskId;
    this.node = node;
    this.draft = '';
    this.problem = '';
  }

  async engine(path, method = 'GET', body) {
    const answer = await fetch(`${this.api.engineApi}/${path}`, {
      method,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'X-XSRF-TOKEN': this.api.CSRFToken,
      },
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
      const [task, variable] = await Promise.all([
        this.engine(`task/${this.taskId}`),
        this.engine(`task/${this.taskId}/variables/leadId`),
      ]);
      this.task = task;
      this.leadId = variable.value;
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

  /** Drawn anew only where something changed: nothing moves under a finger without need. */
  async refresh(anyway = true) {
    if (!this.node.isConnected) {
      this.stop();
      return;
    }
    try {
      const desk = await own(`${this.leadId}/desk`);
      const changed = JSON.stringify(desk) !== JSON.stringify(this.desk);
      this.desk = desk;
      if (changed || anyway) {
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

  draw() {
    const writing = document.activeElement?.dataset?.testid === 'lead-reply';
    const scroll = this.node.querySelector('.lead-tab-thread')?.scrollTop;
    this.node.replaceChildren(
      make('div', { class: 'lead-tab' }, this.head(), this.doing(), this.facts(), this.thread(), this.more()));
    const thread = this.node.querySelector('.lead-tab-thread');
    thread.scrollTop = scroll === undefined ? thread.scrollHeight : scroll;
    if (writing) {
      const field = this.node.querySelector('textarea');
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    }
  }

  head() {
    const { customer, phones, emails, settled, doNotAsk, next } = this.desk;
    const back = make('button', { type: 'button', class: 'btn btn-link lead-tab-back', 'data-testid': 'lead-back' }, '\u2039 All tasks');
    back.addEventListener('click', leave);
    return make('header', {},
      back,
      make('h3', {}, customer),
      make('p', { class: 'lead-tab-ways' },
        phones.map((phone) => make('a', { href: `tel:${phone}`, 'data-testid': 'lead-call' }, phone)),
        emails.map((email) => make('a', { href: `mailto:${email}` }, email))),
      make('div', { class: 'lead-tab-brief', 'data-testid': 'lead-brief' }, make('p', {}, settled), make('p', {}, doNotAsk)),
      next
        ? make('div', { class: `lead-tab-next ${next.state.toLowerCase()}` },
            make('p', { class: 'lead-tab-clock', 'data-testid': 'lead-clock', 'data-state': next.state }, `${next.due}: ${next.clock}`),
            make('p', { 'data-testid': 'lead-next-action' }, next.text))
        : null);
  }

  doing() {
    const { mayWrite, assistant } = this.desk;
    const open = mayWrite.outcome === 'SENT';
    const field = make('textarea', { rows: 2, maxlength: 5000, 'aria-label': 'Write to the buyer', placeholder: 'Write to the buyer', 'data-testid': 'lead-reply', disabled: !open });
    field.value = this.draft;
    field.addEventListener('input', () => (this.draft = field.value));
    const send = make('button', { type: 'button', class: 'btn btn-primary', 'data-testid': 'lead-send', disabled: !open }, 'Send');
    send.addEventListener('click', () => this.send(send));
    const pause = make('button', { type: 'button', class: 'btn btn-default', 'data-testid': 'lead-pause', 'aria-pressed': String(assistant.paused) },
      assistant.paused ? 'Let the assistant go on' : 'Keep the assistant quiet');
    pause.addEventListener('click', () => this.pause(pause, !assistant.paused));
    const verdict = open
      ? `Goes by ${title(mayWrite.channel)}.`
      : mayWrite.until
        ? `Not before ${mayWrite.until}: ${mayWrite.why}`
        : mayWrite.why;
    return make('section', { class: 'lead-tab-doing' },
      this.problem ? make('p', { class: 'lead-tab-problem', role: 'alert' }, this.problem) : null,
      this.isCall() ? make('div', { class: 'lead-tab-outcomes', role: 'group', 'aria-label': 'How did the call end?' },
        OUTCOMES.map(([name, label]) => this.outcome(name, label))) : null,
      make('div', { class: 'lead-tab-write' }, field, send),
      make('p', { class: 'lead-tab-hint', 'data-testid': 'lead-gate' }, verdict),
      make('div', { class: 'lead-tab-assistant' }, pause, make('span', { class: 'lead-tab-hint' }, assistant.words)));
  }

  isCall() {
    return this.task.camundaFormRef?.key === 'call-lead';
  }

  outcome(name, label) {
    const button = make('button', { type: 'button', class: 'btn btn-default', 'data-testid': `lead-outcome-${name}` }, label);
    button.addEventListener('click', () => this.finish(button, name));
    return button;
  }

  facts() {
    return make('section', {},
      make('h4', {}, 'The six facts'),
      make('dl', { class: 'lead-tab-facts' },
        this.desk.facts.map((fact) => [
          make('dt', {}, fact.label),
          make('dd', { class: fact.state.toLowerCase(), 'data-testid': `lead-fact-${fact.name}`, 'data-state': fact.state, title: fact.from },
            fact.value,
            fact.state === 'HALF_SURE' ? make('em', {}, ' read back') : null,
            fact.from ? make('small', {}, fact.from) : null),
        ])),
      this.car());
  }

  car() {
    const check = make('button', { type: 'button', class: 'btn btn-link', 'data-testid': 'lead-check-stock' }, 'Check again');
    check.addEventListener('click', () => this.act(check, () => own(`${this.leadId}/stock`, 'PUT', {})));
    return make('p', { class: 'lead-tab-car', 'data-testid': 'lead-car' },
      make('b', {}, this.desk.car.text), ` ${this.desk.car.proof} `, check);
  }

  thread() {
    return make('section', {},
      make('h4', {}, 'What was said'),
      make('ol', { class: 'lead-tab-thread', tabindex: 0, 'aria-label': 'Thread', 'data-testid': 'lead-thread' },
        this.desk.thread.map((line) =>
          make('li', { class: line.from.toLowerCase(), 'data-from': line.from },
            make('small', {}, `${WHO[line.from]}, ${title(line.channel)}, ${line.when}`), make('span', {}, line.text)))));
  }

  more() {
    const { why, owner, crm, news, earlier } = this.desk;
    return make('section', {},
      make('details', {}, make('summary', {}, `Why now: ${why.rating}`), make('ul', {}, why.reasons.map((reason) => make('li', {}, reason)))),
      make('details', {}, make('summary', {}, `News (${news.length})`), make('ul', {}, news.map((text) => make('li', {}, text)))),
      earlier.length
        ? make('details', {}, make('summary', {}, `Earlier (${earlier.length})`), make('ul', {}, earlier.map((lead) => make('li', {}, `${lead.when}: ${lead.text}`))))
        : null,
      make('p', { class: 'lead-tab-hint' }, `${owner}. ${crm}.`));
  }

  /** One thing at a time; what went wrong is said where one looks. */
  async act(button, action) {
    button.disabled = true;
    this.problem = '';
    try {
      await action();
      await this.refresh();
      return true;
    } catch (problem) {
      this.complain(problem.message);
      return false;
    }
  }

  async send(button) {
    const text = this.draft.trim();
    if (text) {
      await this.act(button, async () => {
        await own(`${this.leadId}/replies`, 'POST', { text });
        this.draft = '';
        this.node.querySelector('.lead-tab-thread').scrollTop = Number.MAX_SAFE_INTEGER;
      });
    }
  }

  async pause(button, paused) {
    await this.act(button, () => own(`${this.leadId}/assistant`, 'PUT', { paused }));
  }

  /** The outcome completes the task; whoever has not claimed it does so first. */
  async finish(button, outcome) {
    button.disabled = true;
    try {
      const me = await (await fetch('/camunda/api/admin/auth/user/default', { headers: { Accept: 'application/json' } })).json();
      const task = await this.engine(`task/${this.taskId}`);
      if (task.assignee && task.assignee !== me.userId) {
        throw new Error(`${task.assignee} took this call a moment ago.`);
      }
      if (!task.assignee) {
        await this.engine(`task/${this.taskId}/claim`, 'POST', { userId: me.userId });
      }
      await this.engine(`task/${this.taskId}/complete`, 'POST', { variables: { callOutcome: { value: outcome, type: 'String' } } });
      this.stop();
      this.node.replaceChildren(make('p', { class: 'lead-tab-done', role: 'status', 'data-testid': 'lead-done' }, `Logged: ${title(outcome)}.`));
      setTimeout(leave, 1_500);
    } catch (problem) {
      this.complain(problem.message);
    }
  }
}

let shown = null;

export default [
  {
    id: 'lead-tab',
    pluginPoint: 'tasklist.task.detail',
    priority: 5000,
    properties: { label: 'Lead' },
    render: (node, { api, taskId }) => {
      shown?.stop();
      shown = new Tab(node, api, taskId);
      shown.start();
    },
    unmount: () => shown?.stop(),
  },
];
