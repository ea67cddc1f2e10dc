/* Building blocks of the pages: elements, words, and calls to our own API on the login of the web apps. */

/** An element; attributes that are null, undefined or false are left out. Children are text or elements. */
export const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  });
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
};

export const button = (label, testId, onClick, attributes = {}) => {
  const element = make('button', { type: 'button', class: 'btn btn-default', 'data-testid': testId, ...attributes }, label);
  element.addEventListener('click', () => onClick(element));
  return element;
};

/** A field with its label above it. */
export const field = (label, control) => make('label', { class: 'part-field' }, make('span', {}, label), control);

export const select = (choices, chosen, attributes = {}) =>
  make('select', attributes, choices.map(([value, label]) => make('option', { value, selected: value === chosen }, label)));

/** NOT_REACHED becomes "Not reached". */
export const title = (text) => text.charAt(0) + text.slice(1).toLowerCase().replaceAll('_', ' ');

const answerOf = async (answer) => {
  const text = await answer.text();
  const content = text ? JSON.parse(text) : {};
  if (!answer.ok) {
    throw Object.assign(new Error(content.detail || content.why || 'That did not work.'), { content });
  }
  return content;
};

export const own = async (path, method = 'GET', body) =>
  answerOf(
    await fetch(`/api/${path}`, {
      method,
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body && JSON.stringify(body),
    })
  );

/** A photo as it is; its header keeps foreign pages from sending one. */
export const upload = async (path, file) =>
  answerOf(await fetch(`/api/${path}`, { method: 'POST', headers: { 'X-Photo': 'photo', 'Content-Type': 'application/octet-stream' }, body: file }));

/** A spreadsheet; a foreign page cannot send one of this type. */
export const sendCsv = async (path, file) =>
  answerOf(await fetch(`/api/${path}`, { method: 'PUT', headers: { 'Content-Type': 'text/csv' }, body: file }));

/** Who is logged in. */
export const me = async () =>
  (await answerOf(await fetch('/camunda/api/admin/auth/user/default', { headers: { Accept: 'application/json' } }))).userId;
