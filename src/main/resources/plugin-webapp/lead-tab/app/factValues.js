/* The fields of each fact as the API names them, and what a person typed into them as a value of the API. */

const TEXT = 'text';
const NUMBER = 'number';
const TIME = 'time';
const BLANK = ['', ''];

/** The name of the field of a fact that is a plain value. */
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
const CHANNELS = [BLANK, ['PHONE', 'Phone'], ['TEXT', 'Text'], ['EMAIL', 'E-mail'], ['WHATSAPP', 'WhatsApp']];

/** For each fact the name, the words and the kind of its fields; a kind that is a list holds the choices. */
export const FIELDS = {
  vehicle: [
    ['year', 'Year', NUMBER],
    ['make', 'Make', TEXT],
    ['model', 'Model', TEXT],
    ['trim', 'Trim', TEXT],
    ['stockNumber', 'Stock number', TEXT],
  ],
  budget: [
    ['monthlyMax', 'A month, at most', NUMBER],
    ['totalMax', 'In all, at most', NUMBER],
    ['down', 'Down payment', NUMBER],
  ],
  tradeIn: [
    ['has', 'A trade-in?', YES_OR_NO],
    ['year', 'Year', NUMBER],
    ['make', 'Make', TEXT],
    ['model', 'Model', TEXT],
    ['mileage', 'Mileage', NUMBER],
    ['condition', 'Condition', CONDITIONS],
    ['owes', 'Still owes', NUMBER],
  ],
  timeline: [['bucket', 'When', TIMES_TO_BUY]],
  financing: [[WHOLE, 'How they pay', WAYS_TO_PAY]],
  contact: [
    ['channel', 'By', CHANNELS],
    ['from', 'From', TIME],
    ['to', 'To', TIME],
  ],
};

const isWhole = (name) => FIELDS[name][0][0] === WHOLE;

/** What the fields of a fact hold at first, as texts by field. */
export const initialTexts = ({ name, said }) =>
  Object.fromEntries(FIELDS[name].map(([field]) => [field, String((isWhole(name) ? said : said?.[field]) ?? '')]));

const parse = (kind, text) => {
  if (kind === NUMBER) {
    return Number(text);
  }
  return kind === YES_OR_NO ? text === 'true' : text;
};

/** The fact as the API takes it: without empty fields, and null for a plain value that is empty. */
export const factValue = (name, texts) => {
  const filled = FIELDS[name]
    .filter(([field]) => texts[field] !== '')
    .map(([field, , kind]) => [field, parse(kind, texts[field])]);
  return isWhole(name) ? (filled[0]?.[1] ?? null) : Object.fromEntries(filled);
};
