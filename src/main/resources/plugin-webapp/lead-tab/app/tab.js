/*
 * Lead workspace, the first tab of a task: what is known, the next step and its due time, the actions, and
 * the message thread.
 */

import { call, currentUser } from '/parts/api.js';
import { button } from '/parts/controls.js';
import { mount, render } from '/parts/lit.js';
import { loadDraft, saveDraft } from './drafts.js';
import { EngineTask } from './engineTask.js';
import { leaveTask, restoreScroll, scrollOf } from './navigation.js';
import { reports } from './reporting.js';
import { view } from './view.js';

const REFRESH = 10_000;
/** How long the process may take to plan the next step. */
const PLANNED = 1_000;
const LEAVE = 6_000;

/**
 * The state of one tab: task, leadId, me and workspace come from the server; draft, panel, editing, reassigning
 * and missingPhoto are the user's; problem and news say what happened; busy names the running action; held is
 * what can be undone; finished replaces everything once the task is done.
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
      this.update({ hint: 'This task has no lead. See its form for what to do.' });
      return;
    }
    Object.assign(this, loadDraft(this.leadId));
    reports.sendAbandoned(this.me);
    await this.refresh();
    restoreScroll(this.root, this.scroll);
    this.timer = setInterval(() => this.refresh(), REFRESH);
  }

  stop() {
    clearInterval(this.timer);
    this.save();
    reports.flush();
  }

  /** Keeps what the user typed. */
  save() {
    if (this.leadId && !this.finished) {
      this.scroll = scrollOf(this.root) || this.scroll;
      saveDraft(this.leadId, this);
    }
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
    this.save();
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

  /** A button that runs an action, then shows the result. */
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
      this.show(problem);
    }
    this.update({ busy: null });
  }

  /** Shows what went wrong, at the field where the panel has one. */
  show({ message, content }) {
    if (this.panel && content?.field) {
      Object.assign(this.panel, { field: content.field, problem: message });
    } else {
      this.problem = message;
    }
  }

  async claim() {
    this.task = await this.engineTask.claim(this.me);
  }

  /** Shows what was done and the next step, with a way back to the list. */
  finish(text) {
    this.panel = null;
    this.stop();
    this.update({ finished: { text } });
    setTimeout(async () => this.update({ finished: { text, next: (await this.readWorkspace()).next } }), PLANNED);
    setTimeout(() => this.root.isConnected && leaveTask(), LEAVE);
  }
}
