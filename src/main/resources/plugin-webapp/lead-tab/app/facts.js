/* The six facts, each with a button to fill it in or correct it. */

import { button } from '/parts/controls.js';
import { html, nothing } from '/parts/lit.js';
import { factEditor, startEditing } from './factEditor.js';

const edit = (tab, fact) => {
  tab.update({ editing: startEditing(fact) });
  tab.find('[data-testid^="lead-edit-"]').focus();
};

const change = (tab, fact) => {
  const words = fact.state === 'OPEN' ? 'Fill in' : 'Correct';
  return button(words, `lead-change-${fact.name}`, () => edit(tab, fact), {
    className: 'btn btn-link',
    label: `${words}: ${fact.label}`,
  });
};

const shown = (tab, fact) =>
  html`${fact.value}${fact.state === 'HALF_SURE' ? html`<em> confirm with the buyer</em>` : nothing}${
    tab.workspace.refusal ? nothing : change(tab, fact)
  }${fact.from ? html`<small>${fact.from}</small>` : nothing}`;

const row = (tab, fact) =>
  html`<dt>${fact.label}</dt>
    <dd
      class=${fact.state.toLowerCase()}
      data-testid="lead-fact-${fact.name}"
      data-state=${fact.state}
      title=${fact.from ?? nothing}
    >
      ${tab.editing?.name === fact.name ? factEditor(tab) : shown(tab, fact)}
    </dd>`;

export const knownFacts = (facts) => facts.filter(({ state }) => state !== 'OPEN').length;

export const facts = (tab) =>
  html`<section>
    <h4>Key facts, ${knownFacts(tab.workspace.facts)} of 6 known</h4>
    <dl class="lead-tab-facts">${tab.workspace.facts.map((fact) => row(tab, fact))}</dl>
  </section>`;
