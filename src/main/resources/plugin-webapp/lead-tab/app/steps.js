/* What can be reported in a task, by its form. */

export const CALLS = [
  ['ANSWERED', 'Answered'],
  ['NO_ANSWER', 'No answer'],
  ['VOICEMAIL', 'Voicemail'],
  ['WRONG_NUMBER', 'Wrong number'],
];

/** How an appointment or next touch was agreed on: the contact to log, by the buyer's preference. */
export const REACHED = [
  ['ANSWERED', 'Phone'],
  ['TEXTED', 'Text'],
  ['EMAILED', 'Email'],
];

/** The values are those of the form close-lead. */
export const LOST_REASONS = [
  'Bought elsewhere',
  'Price',
  'Trade-in value',
  'Financing',
  'No car that fits',
  'Keeps the old car',
  'Never reached',
  'Other',
];

const CONTACT_FORMS = ['call-lead', 'call-customer'];
const WORK_FORMS = ['call-lead', 'work-lead', 'greet-visitor', 'confirm-appointment'];

const formOf = (task) => task.camundaFormRef?.key;

/** Returns whether logging a contact completes this task. */
export const isContact = (task) => CONTACT_FORMS.includes(formOf(task));

export const isVisit = (task) => formOf(task) === 'greet-visitor';

/** Returns whether the next appointment or touch can be set in this task. */
export const canPlan = (task) => WORK_FORMS.includes(formOf(task));

/** Returns whether the lead can be closed in this task. */
export const canClose = (task) => canPlan(task) || formOf(task) === 'close-lead';

/** Returns the contact to log where the buyer does not want to be called. */
export const wantedContact = (prefers) => {
  if (prefers === 'EMAIL') {
    return 'EMAILED';
  }
  return prefers === 'TEXT' || prefers === 'WHATSAPP' ? 'TEXTED' : 'ANSWERED';
};

const WORDS = {
  ANSWERED: 'Call logged: answered.',
  NO_ANSWER: 'Call logged: no answer.',
  VOICEMAIL: 'Call logged: voicemail left.',
  WRONG_NUMBER: 'Call logged: wrong number.',
  DO_NOT_CONTACT: 'Opted out: no more calls or messages.',
  TEXTED: 'Text logged.',
  EMAILED: 'Email logged.',
};

const STEP_WORDS = {
  VISIT: 'Appointment set: ',
  NEXT_STEP: 'Next touch: ',
  SOLD: 'Marked as sold.',
  LOST: 'Closed as lost.',
  BAD: 'Closed as a bad lead.',
  OPTED_OUT: WORDS.DO_NOT_CONTACT,
};

/**
 * Returns what was reported, in a sentence.
 *
 * @param when of an appointment or next touch
 */
export const reportWords = ({ contact, next }, when) => {
  if (next) {
    return when ? `${STEP_WORDS[next]}${when}.` : STEP_WORDS[next];
  }
  return contact ? WORDS[contact] : 'Note saved.';
};

/** "Fri, Dec 4, 10:00 AM" for the value of a field with date and time, whatever the browser's zone is. */
export const typedTime = (value) =>
  value &&
  new Date(`${value}Z`).toLocaleString('en-US', {
    timeZone: 'UTC',
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
