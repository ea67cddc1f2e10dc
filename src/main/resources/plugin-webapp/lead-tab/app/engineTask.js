/* The open task in the engine. */

export class EngineTask {
  constructor(api, id) {
    this.api = api;
    this.path = `task/${id}`;
  }

  async request(path, method = 'GET', body = undefined) {
    const response = await fetch(`${this.api.engineApi}/${this.path}${path}`, {
      method,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'X-XSRF-TOKEN': this.api.CSRFToken,
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    const content = text ? JSON.parse(text) : {};
    if (!response.ok) {
      throw new Error(content.message || 'The task could not be saved. Reload the page and try again.');
    }
    return content;
  }

  read() {
    return this.request('');
  }

  async readLeadId() {
    return (await this.request('/variables/leadId')).value;
  }

  /** Claims the task unless it is already assigned to this user; fails with the name of its assignee. */
  async claim(person) {
    const task = await this.read();
    if (task.assignee !== person) {
      await this.request('/claim', 'POST', { userId: person });
    }
    return { ...task, assignee: person };
  }
}
