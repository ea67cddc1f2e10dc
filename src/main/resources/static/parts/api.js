/* Calls to our own API with the login of the web apps. */

const readAnswer = async (response) => {
  const text = await response.text();
  const content = text ? JSON.parse(text) : {};
  if (!response.ok) {
    throw Object.assign(new Error(content.detail || content.why || 'That did not work.'), { content });
  }
  return content;
};

export const call = async (path, method = 'GET', body = undefined) =>
  readAnswer(
    await fetch(`/api/${path}`, {
      method,
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body && JSON.stringify(body),
    }),
  );

/** Sends a photo as it is; the header keeps foreign pages from sending one. */
export const uploadPhoto = async (path, file) =>
  readAnswer(
    await fetch(`/api/${path}`, {
      method: 'POST',
      headers: { 'X-Photo': 'photo', 'Content-Type': 'application/octet-stream' },
      body: file,
    }),
  );

/** Sends a spreadsheet; a foreign page cannot send one of this type. */
export const uploadCsv = async (path, file) =>
  readAnswer(await fetch(`/api/${path}`, { method: 'PUT', headers: { 'Content-Type': 'text/csv' }, body: file }));

/** Returns the id of the person who is logged in. */
export const currentUser = async () => {
  const user = await fetch('/camunda/api/admin/auth/user/default', { headers: { Accept: 'application/json' } });
  return (await readAnswer(user)).userId;
};
