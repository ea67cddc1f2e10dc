/*
 * The lead as the first tab of its task: what is settled, what to do next and by when, the thread, and
 * what one does about it.
 */

import { call, currentUser } from '/parts/api.js';
import { button } from '/parts/controls.js';
import { mount, render } from '/parts/lit.js';
import { EngineTask } from './engineTask.js';
import { leaveTask } from './navigation.js';
import { view } from './view.js';

const REFRESH = 10_000;
/** So long the process may take to plan what comes next. */
const PLANNED = 1_000;
const LEAVE = 6_000;

/**
 * The state of one tab: task, leadId, me and workspace come from the server; draft, editing, reassigning and
 * missingPhoto are the person's; problem and news say what happened; busy names the action that runs;
 * finished ends it all.
 */
export class Tab {
  constructor(node, api, taskId) {
    this.root = mount(node);
    this.engineTask = new EngineTask(api, taskId);
    this.draft = '';
    this.toLatest = true;
  }

  async start() {
    this.draw();
    try {
      [this.task, this.leadId, this.me] = await Promise.all([
        this.engineTask.read(),
        this.engineTask.readLeadId(),
        currentUser(),
      ]);
    } catch {
      this.update({ hint: 'This task belongs to no lead. Its form says what to do.' });
      return;
    }
    await this.refresh();
    this.timer = setInterval(() => this.refresh(), REFRESH);
  }

  stop() {
    clearInterval(this.timer);
  }

  async refresh() {
    if (!this.root.isConnected) {
      this.stop();
      return;
    }
    try {
      this.update({ workspace: await this.readWorkspace() });
    } catch (problem) {
      this.update({ problem: problem.message });
    }
  }

  readWorkspace() {
    return call(`leads/${this.leadId}/workspace`);
  }

  update(change) {
    Object.assign(this, change);
    this.draw();
  }

  draw() {
    render(view(this), this.root);
    const thread = this.find('.lead-tab-thread');
    if (thread) {
      performance.mark('lead-drawn');
      if (this.toLatest) {
        thread.scrollTop = thread.scrollHeight;
        this.toLatest = false;
      }
    }
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  /** A button that runs an action, then shows what became of it. */
  action(text, testId, run, { disabled = false, ...options } = {}) {
    const asked = { ...options, disabled: disabled || this.busy === testId };
    return button(text, testId, () => this.act(testId, run), asked);
  }

  async act(testId, run) {
    this.update({ busy: testId, problem: '', news: '' });
    try {
      await run();
      if (!this.finished) {
        await this.refresh();
      }
    } catch (problem) {
      this.problem = problem.message;
    }
    this.update({ busy: null });
  }

  async claim() {
    this.task = await this.engineTask.claim(this.me);
  }

  /** Says what was done and what comes next, then goes back to the list. */
  finish(text) {
    this.stop();
    this.update({ finished: { text } });
    setTimeout(async () => this.update({ finished: { text, next: (await this.readWorkspace()).next } }), PLANNED);
    setTimeout(() => this.root.isConnected && leaveTask(), LEAVE);
  }
}
