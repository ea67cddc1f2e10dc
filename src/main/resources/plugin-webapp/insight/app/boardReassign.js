/* Form below a row of the board that reassigns its lead. */

import { call } from '/parts/api.js';
import { button, field, input, select } from '/parts/controls.js';
import { title } from '/parts/format.js';
import { html } from '/parts/lit.js';
import { rowKey, successors } from './boardState.js';

/** The people to choose from stay as they were when the form was opened. */
export const startReassigning = (row, people) => {
  const choices = successors(people, row).map(({ id, name, role }) => [id, `${name}, ${title(role)}`]);
  return { key: rowKey(row), lead: row.lead, buyer: row.buyer, choices, person: choices[0]?.[0], reason: '' };
};

const save = async (board) => {
  const { lead, person, reason } = board.reassigning;
  if (!reason.trim()) {
    board.find('[data-testid="board-reason"]').focus();
    return;
  }
  try {
    board.update({ saving: true });
    await call(`leads/${lead}/owner`, 'PUT', { person, reason });
    board.endReassigning();
  } catch (problem) {
    board.update({ saving: false, reassigning: null, problem: problem.message });
  }
};

export const reassignRow = (board) => {
  const { reassigning, saving } = board;
  const setPerson = (person) => (reassigning.person = person);
  const setReason = (reason) => (reassigning.reason = reason);
  const people = select(reassigning.choices, reassigning.person, setPerson, { testId: 'board-to' });
  const reason = input(reassigning.reason, setReason, { testId: 'board-reason', maxlength: 500 });
  const options = { className: 'btn btn-primary', disabled: saving };
  return html`<tr class="insight-handing">
    <td colspan="8">
      <div class="insight-filters">
        ${field(`Reassign ${reassigning.buyer} to`, people)} ${field('Reason', reason)}
        ${button('Reassign', 'board-hand', () => save(board), options)}
        ${button('Cancel', 'board-leave', () => board.endReassigning())}
      </div>
    </td>
  </tr>`;
};
