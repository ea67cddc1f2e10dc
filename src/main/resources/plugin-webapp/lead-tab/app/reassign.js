/* Handing a lead to a colleague, with a reason. */

import { call } from '/parts/api.js';
import { button, field, input, select } from '/parts/controls.js';
import { title } from '/parts/format.js';
import { html } from '/parts/lit.js';

/** The people to choose from, as they were when the form was opened. */
export const choices = (colleagues) =>
  colleagues.map(({ id, name, role, in: isIn }) => [id, `${name}, ${title(role)}${isIn ? '' : ' (away today)'}`]);

const start = (colleagues) => ({ people: choices(colleagues), person: colleagues[0]?.id, reason: '' });

const save = async (tab) => {
  const { person, reason } = tab.reassigning;
  if (!reason.trim()) {
    tab.find('[data-testid="lead-hand-reason"]').focus();
    return;
  }
  await call(`leads/${tab.leadId}/owner`, 'PUT', { person, reason });
  tab.finish(`Handed to ${person}.`);
};

const form = (tab) => {
  const { reassigning } = tab;
  const setPerson = (person) => (reassigning.person = person);
  const setReason = (reason) => (reassigning.reason = reason);
  return html`<div class="lead-tab-editor">
    ${field('Who takes it?', select(reassigning.people, reassigning.person, setPerson, { testId: 'lead-hand-to' }))}
    ${field('Why?', input(reassigning.reason, setReason, { testId: 'lead-hand-reason', maxlength: 500 }))}
    <div class="lead-tab-row">
      ${tab.action('Hand it over', 'lead-hand', () => save(tab), { className: 'btn btn-primary' })}
      ${button('Leave it', 'lead-hand-cancel', () => tab.update({ reassigning: null }))}
    </div>
  </div>`;
};

export const reassign = (tab) => {
  if (tab.reassigning) {
    return form(tab);
  }
  const open = () => tab.update({ reassigning: start(tab.workspace.colleagues) });
  return html`<p>${button('Hand it to somebody', 'lead-hand-over', open)}</p>`;
};
