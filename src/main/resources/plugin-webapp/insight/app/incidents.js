/* What has stopped, by cause, and a way to send it on. */

import { call } from '/parts/api.js';
import { button } from '/parts/controls.js';
import { html, mount, nothing, render } from '/parts/lit.js';
import { loading, problem } from './layout.js';
import { extent, stateOf } from './incidentWords.js';
import { moment } from './words.js';

const REFRESH = 15_000;

const leadLink = (id, index) =>
  html`<a href="/t/${id}" target="_blank" rel="noopener" data-testid="incident-lead">Lead ${index + 1}</a> `;

const retry = (page, incident) =>
  incident.retriable
    ? button('Retry', 'incident-retry', () => page.retry(incident), {
        className: 'btn btn-primary',
        disabled: page.retrying === incident.id,
        label: `Retry: ${incident.place}`,
      })
    : nothing;

const dismiss = (page, incident) =>
  incident.dismissible
    ? button('Mark as seen', 'incident-dismiss', () => page.dismiss(incident), {
        className: 'btn btn-default',
        disabled: page.retrying === incident.id,
        label: `Mark as seen: ${incident.place}`,
      })
    : nothing;

const card = (page, incident) => {
  const [state, words] = stateOf(incident);
  return html`<article class="insight-incident ${state}" data-testid="incident">
    <header>
      <h2>${incident.place}</h2>
      <span class="insight-state">${words}</span>
    </header>
    <p class=${incident.dismissible ? 'insight-missing' : 'insight-cause'}>${incident.cause}</p>
    <p>${extent(incident)} ${(incident.leads || []).map(leadLink)}</p>
    ${retry(page, incident)} ${dismiss(page, incident)}
  </article>`;
};

const background = (loops) =>
  loops.length
    ? html`<section class="insight-section" data-testid="incident-background">
        <h2>Background work that fails</h2>
        ${loops.map(
          (loop) => html`<p><b>${loop.name}</b>: ${loop.problem} (last success ${moment(loop.lastSuccess)})</p>`,
        )}
      </section>`
    : nothing;

const calm = html`<p class="insight-calm" data-testid="incidents-none">Nothing has stopped.</p>`;

const content = (page) => {
  const { incidents, background: loops } = page.shown;
  return html`${page.done ? html`<p class="insight-calm" role="status">${page.done}</p>` : nothing}
  ${incidents.length ? incidents.map((incident) => card(page, incident)) : calm} ${background(loops)}`;
};

const view = (page) =>
  html`<div class="insight insight-page" data-testid="incidents">
    <header class="insight-head">
      <h1>Incidents</h1>
      <span class="insight-hint">
        Fix the cause (deploy the corrected model, or bring the service back), then retry.
      </span>
    </header>
    ${page.problem ? problem(page.problem) : nothing} ${page.shown ? content(page) : nothing}
  </div>`;

export class Incidents {
  constructor(node) {
    this.root = mount(node);
  }

  async start() {
    render(loading(), this.root);
    await this.refresh();
    this.timer = setInterval(() => (this.root.isConnected ? this.refresh() : this.stop()), REFRESH);
  }

  stop() {
    clearInterval(this.timer);
  }

  async refresh() {
    try {
      this.update({ shown: await call('insight/incidents'), problem: '' });
    } catch (failure) {
      this.update({ problem: failure.message });
    }
  }

  retry(incident) {
    return this.act(incident, async () => {
      const { count } = await call(`insight/incidents/${incident.id}/retry`, 'POST');
      return `${incident.place}: ${count} retried.`;
    });
  }

  dismiss(incident) {
    return this.act(incident, async () => {
      await call(`insight/incidents/${incident.id}/dismiss`, 'POST');
      return `${incident.place}: marked as seen. It comes back if another lead runs into it.`;
    });
  }

  async act(incident, action) {
    this.update({ retrying: incident.id, done: '' });
    try {
      this.update({ done: await action() });
    } catch (failure) {
      this.update({ problem: failure.message });
    }
    this.update({ retrying: null });
    await this.refresh();
  }

  update(change) {
    Object.assign(this, change);
    render(view(this), this.root);
  }
}
