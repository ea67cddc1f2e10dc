/* Badges on the diagram: what waits, what is overdue, time spent at each step, and the share of each path. */

import { call } from '/parts/api.js';
import { field, select } from '/parts/controls.js';
import { html, nothing, render } from '/parts/lit.js';
import { isWork, placeOf } from './diagramPlaces.js';
import { share, stay } from './words.js';

const PERIODS = [
  ['7', '7 days'],
  ['30', '30 days'],
  ['90', '90 days'],
  ['365', 'A year'],
];
const WAITING_AT = { top: -30, left: -4 };
const STAY_AT = { top: -12, right: 44 };

const roundedShare = ({ taken, of }) => `${Math.round(share(taken, of) ?? 0)}%`;

const badge = (kind, testId, tooltip, content) =>
  html`<span class="insight-badge ${kind}" title=${tooltip} data-testid=${testId}>${content}</span>`;

const compared = (version, words) => html`<em> v${version}: ${words}</em>`;

export class Overlays {
  constructor(viewer, definition) {
    this.viewer = viewer;
    this.definition = definition;
    this.days = '30';
    this.other = '';
    this.added = [];
  }

  async start() {
    this.panel = document.createElement('div');
    this.panel.className = 'insight-diagram';
    this.panel.dataset.testid = 'diagram-panel';
    this.viewer.get('canvas').getContainer().append(this.panel);
    await this.refresh();
  }

  read(definition) {
    return call(`insight/diagram?${new URLSearchParams({ definition, days: this.days })}`);
  }

  async refresh() {
    try {
      [this.shown, this.compared] = await Promise.all([
        this.read(this.definition),
        this.other ? this.read(this.other) : null,
      ]);
      this.draw();
    } catch (problem) {
      render(problem.message, this.panel);
    }
  }

  choose(change) {
    Object.assign(this, change);
    this.refresh();
  }

  draw() {
    this.added.forEach((id) => this.viewer.get('overlays').remove(id));
    this.added = [];
    render(this.controls(), this.panel);
    this.shown.waiting.forEach((each) => this.addWaiting(each));
    this.shown.stays
      .filter(({ activity, seconds }) => seconds >= 1 && isWork(this.element(activity)))
      .forEach((each) => this.addStay(each));
    this.shown.ways.filter(({ of }) => of).forEach((each) => this.addWay(each));
  }

  controls() {
    const days = select(PERIODS, this.days, (value) => this.choose({ days: value }), { testId: 'diagram-days' });
    return html`<div>${field('Instances of the last', days)}${this.comparison()}</div>`;
  }

  comparison() {
    const others = this.shown.versions.filter(({ version }) => version !== this.shown.version);
    const choices = others.map(({ definition, version }) => [definition, `Version ${version}`]);
    const choose = (other) => this.choose({ other });
    return others.length
      ? field(
          'Compare with',
          select([['', 'No comparison'], ...choices], this.other, choose, { testId: 'diagram-other' }),
        )
      : nothing;
  }

  addWaiting({ activity, waiting, breached }) {
    const late = badge('breached', `breached-${activity}`, `${breached} overdue now`, `\u25B2 ${breached} late`);
    const all = badge('waiting', `waiting-${activity}`, `${waiting} waiting now`, `${waiting} waiting`);
    this.add(activity, WAITING_AT, html`${all}${breached ? late : nothing}`);
  }

  addStay({ activity, seconds, runs }) {
    const before = this.compared?.stays.find((each) => each.activity === activity);
    const words = html`${stay(seconds)}${before ? compared(this.compared.version, stay(before.seconds)) : nothing}`;
    this.add(activity, STAY_AT, badge('', `stay-${activity}`, `Median of ${runs} instances`, words));
  }

  addWay(way) {
    const before = this.compared?.ways.find(({ element, of }) => element === way.element && of);
    const words = html`${roundedShare(way)}${before ? compared(this.compared.version, roundedShare(before)) : nothing}`;
    const place = placeOf(this.element(way.element));
    this.add(way.element, place, badge('way', `way-${way.element}`, `${way.taken} of ${way.of}`, words));
  }

  element(id) {
    return this.viewer.get('elementRegistry').get(id);
  }

  add(id, position, badges) {
    if (this.element(id)) {
      const holder = document.createElement('div');
      holder.className = 'insight-badges';
      render(badges, holder);
      this.added.push(this.viewer.get('overlays').add(id, { position, html: holder }));
    }
  }
}
