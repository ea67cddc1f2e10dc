/* Form that reassigns a lead, with a reason. */

import { call } from '/parts/api.js';
import { button, field, input, select } from '/parts/controls.js';
import { title } from '/parts/format.js';
import { html, nothing } from '/parts/lit.js';

/** The colleagues to choose from, as of when the form was opened. */
export const choices = (colleagues) =>
  colleagues.map(({ id, name, role, in: isIn }) => [id, `${name}, ${title(role)}${isIn ? '' : ' (away today)'}`]);

const start = (colleagues) => ({ people: choices(colleagues), person: colleagues[0]?.id, reason: '' });

const save = async (tab) => {
  const { person, reason } = tab.reassigning;
  if (!reason.trim()) {
    tab.update({ reassigning: { ...tab.reassigning, problem: 'Why are you reassigning it? Enter a reason.' } });
    tab.find('[data-testid="lead-hand-reason"]').focus();
    return;
  }
  const { name } = tab.workspace.colleagues.find(({ id }) => id === person);
  await call(`leads/${tab.leadId}/owner`, 'PUT', { person, reason });
  tab.reassigning = null;
  tab.finish(`Reassigned to ${name}.`);
};

const form = (tab) => {
  const { reassigning } = tab;
  const setPerson = (person) => (reassigning.person = person);
  const setReason = (reason) => (reassigning.reason = reason);
  return html`<div class="lead-tab-editor">
    ${field('Reassign to', select(reassigning.people, reassigning.person, setPerson, { testId: 'lead-hand-to' }))}
    ${field('Reason', input(reassigning.reason, setReason, { testId: 'lead-hand-reason', maxlength: 500 }))}
    ${reassigning.problem ? html`<p class="lead-tab-problem" role="alert">${reassigning.problem}</p>` : nothing}
    <div class="lead-tab-row">
      ${tab.action('Reassign', 'lead-hand', () => save(tab), { className: 'btn btn-primary' })}
      ${button('Cancel', 'lead-hand-cancel', () => tab.update({ reassigning: null }))}
    </div>
  </div>`;
};

export const reassign = (tab) => {
  if (tab.reassigning) {
    return form(tab);
  }
  const open = () => tab.update({ reassigning: start(tab.workspace.colleagues) });
  return html`<p>${button('Reassign', 'lead-hand-over', open)}</p>`;
};
