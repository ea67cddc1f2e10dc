/* On the diagram: who waits, who is late, how long runs stay, which way they leave. */

import { field, make, own, select } from '/parts/dom.js';
import { span } from './words.js';

const PERIODS = [['7', '7 days'], ['30', '30 days'], ['90', '90 days'], ['365', 'A year']];

const stay = (seconds) => (seconds < 60 ? `${Math.round(seconds)} s` : span(seconds / 60));
const share = ({ taken, of }) => `${of ? Math.round((100 * taken) / of) : 0} %`;

export class Overlays {
  constructor(viewer, definition) {
    this.viewer = viewer;
    this.definition = definition;
    this.days = '30';
    this.other = '';
    this.added = [];
  }

  async start() {
    this.panel = make('div', { class: 'insight-diagram', 'data-testid': 'diagram-panel' });
    this.viewer.get('canvas').getContainer().append(this.panel);
    await this.refresh();
  }

  async refresh() {
    try {
      const ask = (definition) => own(`insight/diagram?${new URLSearchParams({ definition, days: this.days })}`);
      [this.shown, this.compared] = await Promise.all([ask(this.definition), this.other ? ask(this.other) : null]);
      this.draw();
    } catch (problem) {
      this.panel.replaceChildren(problem.message);
    }
  }

  draw() {
    const overlays = this.viewer.get('overlays');
    this.added.forEach((id) => overlays.remove(id));
    this.added = [];
    this.panel.replaceChildren(this.controls());
    const compared = (list, key, value) => this.compared?.[list].find((each) => each[key] === value);
    const version = this.compared && this.compared.version;
    this.shown.waiting.forEach(({ activity, waiting, breached }) => {
      this.add(activity, { top: -30, left: -4 },
        make('span', { class: 'insight-badge waiting', title: `${waiting} waiting now`, 'data-testid': `waiting-${activity}` }, `${waiting} waiting`),
        breached ? make('span', { class: 'insight-badge breached', title: `${breached} overdue now`, 'data-testid': `breached-${activity}` }, `\u25B2 ${breached} late`) : null);
    });
    this.shown.stays.filter(({ activity, seconds }) => seconds >= 1 && this.isWork(activity)).forEach(({ activity, seconds, runs }) => {
      const before = compared('stays', 'activity', activity);
      this.add(activity, { top: -12, right: 44 },
        make('span', { class: 'insight-badge', title: `Half of ${runs} runs stayed no longer`, 'data-testid': `stay-${activity}` },
          stay(seconds), before ? make('em', {}, ` v${version}: ${stay(before.seconds)}`) : null));
    });
    this.shown.ways.filter(({ of }) => of).forEach((way) => {
      const before = compared('ways', 'element', way.element);
      this.add(way.element, this.place(way.element),
        make('span', { class: 'insight-badge way', title: `${way.taken} of ${way.of}`, 'data-testid': `way-${way.element}` },
          share(way), before && before.of ? make('em', {}, ` v${version}: ${share(before)}`) : null));
    });
  }

  controls() {
    const days = select(PERIODS, this.days, { class: 'form-control', 'data-testid': 'diagram-days' });
    days.addEventListener('change', () => {
      this.days = days.value;
      this.refresh();
    });
    const others = this.shown.versions.filter(({ version }) => version !== this.shown.version);
    const other = select([['', 'No comparison'], ...others.map(({ definition, version }) => [definition, `Version ${version}`])], this.other,
      { class: 'form-control', 'data-testid': 'diagram-other' });
    other.addEventListener('change', () => {
      this.other = other.value;
      this.refresh();
    });
    return make('div', {}, field('Runs of the last', days), others.length ? field('Beside it', other) : null);
  }

  isWork(activity) {
    const type = this.viewer.get('elementRegistry').get(activity)?.type || '';
    return /Task$|CallActivity$|SubProcess$|IntermediateCatchEvent$/.test(type);
  }

  /** A flow's share stands where it leaves its gateway, a boundary event's under the event. */
  place(element) {
    const shape = this.viewer.get('elementRegistry').get(element);
    if (!shape?.waypoints) {
      return { bottom: -4, left: 14 };
    }
    const [first, second] = shape.waypoints;
    const left = Math.min(...shape.waypoints.map(({ x }) => x));
    const top = Math.min(...shape.waypoints.map(({ y }) => y));
    const down = second.y > first.y ? 8 : second.y < first.y ? -26 : 4;
    const right = second.x > first.x ? 6 : 4;
    return { left: first.x - left + right, top: first.y - top + down };
  }

  add(element, position, ...badges) {
    if (this.viewer.get('elementRegistry').get(element)) {
      this.added.push(this.viewer.get('overlays').add(element, { position, html: make('div', { class: 'insight-badges' }, badges) }));
    }
  }
}
