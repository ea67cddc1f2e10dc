/* Fields of each fact as the API names them, and their conversion to values of the API. */

const TEXT = 'text';
const NUMBER = 'number';
const TIME = 'time';
const BLANK = ['', ''];

/** Field name of a fact that is a plain value. */
export const WHOLE = '';

const YES_OR_NO = [BLANK, ['true', 'Yes'], ['false', 'No']];
const CONDITIONS = [BLANK, ['excellent', 'Excellent'], ['good', 'Good'], ['fair', 'Fair'], ['poor', 'Poor']];
const TIMES_TO_BUY = [
  BLANK,
  ['WITHIN_7_DAYS', 'Within a week'],
  ['WITHIN_30_DAYS', 'Within a month'],
  ['WITHIN_90_DAYS', 'Within three months'],
  ['OVER_90_DAYS', 'Later'],
  ['JUST_LOOKING', 'Just looking'],
];
const WAYS_TO_PAY = [BLANK, ['CASH', 'Cash'], ['FINANCE', 'Finance'], ['LEASE', 'Lease']];
const CHANNELS = [BLANK, ['PHONE', 'Phone'], ['TEXT', 'Text'], ['EMAIL', 'Email'], ['WHATSAPP', 'WhatsApp']];

/** Name, label and type of the fields of each fact; a type that is a list holds the choices. */
export const FIELDS = {
  vehicle: [
    ['year', 'Year', NUMBER],
    ['make', 'Make', TEXT],
    ['model', 'Model', TEXT],
    ['trim', 'Trim', TEXT],
    ['stockNumber', 'Stock number', TEXT],
  ],
  budget: [
    ['monthlyMax', 'Max per month', NUMBER],
    ['totalMax', 'Max total', NUMBER],
    ['down', 'Down payment', NUMBER],
  ],
  tradeIn: [
    ['has', 'A trade-in?', YES_OR_NO],
    ['year', 'Year', NUMBER],
    ['make', 'Make', TEXT],
    ['model', 'Model', TEXT],
    ['mileage', 'Mileage', NUMBER],
    ['condition', 'Condition', CONDITIONS],
    ['owes', 'Payoff', NUMBER],
  ],
  timeline: [['bucket', 'When', TIMES_TO_BUY]],
  financing: [[WHOLE, 'Financing', WAYS_TO_PAY]],
  contact: [
    ['channel', 'Prefers', CHANNELS],
    ['from', 'From', TIME],
    ['to', 'To', TIME],
  ],
};

const isWhole = (name) => FIELDS[name][0][0] === WHOLE;

/** Returns the initial text of each field of a fact. */
export const initialTexts = ({ name, said }) =>
  Object.fromEntries(FIELDS[name].map(([field]) => [field, String((isWhole(name) ? said : said?.[field]) ?? '')]));

const parse = (kind, text) => {
  if (kind === NUMBER) {
    return Number(text);
  }
  return kind === YES_OR_NO ? text === 'true' : text;
};

/** Returns the fact in the format of the API: without empty fields, and null for an empty plain value. */
export const factValue = (name, texts) => {
  const filled = FIELDS[name]
    .filter(([field]) => texts[field] !== '')
    .map(([field, , kind]) => [field, parse(kind, texts[field])]);
  return isWhole(name) ? (filled[0]?.[1] ?? null) : Object.fromEntries(filled);
};
