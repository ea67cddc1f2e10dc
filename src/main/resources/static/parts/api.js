/* Calls to our own API with the login of the web apps. */

const readAnswer = async (response) => {
  const text = await response.text();
  const content = text ? JSON.parse(text) : {};
  if (!response.ok) {
    throw Object.assign(new Error(content.detail || content.why || 'Something went wrong. Please try again.'), {
      content,
      status: response.status,
    });
  }
  return content;
};

/** @param options of fetch, such as keepalive for a call that outlives the page */
export const call = async (path, method = 'GET', body = undefined, options = {}) =>
  readAnswer(
    await fetch(`/api/${path}`, {
      ...options,
      method,
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body && JSON.stringify(body),
    }),
  );

/** Uploads a photo; the custom header stops other sites from sending one. */
export const uploadPhoto = async (path, file) =>
  readAnswer(
    await fetch(`/api/${path}`, {
      method: 'POST',
      headers: { 'X-Photo': 'photo', 'Content-Type': 'application/octet-stream' },
      body: file,
    }),
  );

/** Uploads a CSV file; other sites cannot send this content type. */
export const uploadCsv = async (path, file) =>
  readAnswer(await fetch(`/api/${path}`, { method: 'PUT', headers: { 'Content-Type': 'text/csv' }, body: file }));

/** Returns the id of the current user. */
export const currentUser = async () => {
  const user = await fetch('/camunda/api/admin/auth/user/default', { headers: { Accept: 'application/json' } });
  return (await readAnswer(user)).userId;
};
