/*
 * The chat window of a store, on any page of the dealer's site:
 *
 *   <script src="https://leads.dealer.example/chat.js" data-store="riverside" defer></script>
 *
 * It lives in a shadow root, so that neither page nor window disturbs the other, and it sets no
 * cookies: the visitor's token and what was seen of the visit stay in the site's own local storage.
 * Whatever anybody wrote is shown as text, never as markup.
 */
(() => {
  'use strict';

  const script = document.currentScript;
  const store = script.dataset.store;
  const server = new URL(script.src).origin;
  const api = `${server}/api/chat/${encodeURIComponent(store)}`;
  const KEY = `forecourt-chat-${store}`;
  const HIDDEN_EVERY = 15_000;
  const OPEN_EVERY = 1_500;

  // ---- What is remembered on this site -------------------------------------------------------

  const fresh = { token: null, waiting: [], visits: 0, pages: 0, seconds: 0, depth: 0, source: null, last: 0 };
  let memory = { ...fresh };
  try {
    memory = { ...fresh, ...JSON.parse(localStorage.getItem(KEY) || '{}') };
  } catch {
    // A visitor without storage chats all the same, and begins anew with the next page.
  }
  const remember = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(memory));
    } catch {
      // As above.
    }
  };

  // ---- What the visit tells --------------------------------------------------------------------

  const VISIT_ENDS = 30 * 60_000;
  const vin = findVin();
  if (Date.now() - memory.last > VISIT_ENDS) {
    memory.visits += 1;
  }
  if (vin) {
    memory.pages += 1;
  }
  memory.source ||= findSource();
  memory.last = Date.now();
  remember();

  let looking = Date.now();
  const noteTime = () => {
    if (vin && document.visibilityState === 'visible') {
      memory.seconds += Math.round((Date.now() - looking) / 1000);
    }
    looking = Date.now();
    memory.last = Date.now();
    remember();
  };

  const filled = new Set();
  document.addEventListener('change', (event) => {
    const field = event.target;
    if (field.form && field.name && field.value && !['hidden', 'password'].includes(field.type)) {
      filled.add(field.name);
      memory.depth = Math.max(memory.depth, filled.size);
      remember();
    }
  });

  /** The VIN of the page's car: from the script, or from the page's own structured data. */
  function findVin() {
    if (script.dataset.vin) {
      return script.dataset.vin;
    }
    for (const data of document.querySelectorAll('script[type="application/ld+json"]')) {
      try {
        const found = vinIn(JSON.parse(data.textContent));
        if (found) {
          return found;
        }
      } catch {
        // Somebody else's mistake.
      }
    }
    return null;
  }

  function vinIn(thing) {
    if (Array.isArray(thing)) {
      return thing.map(vinIn).find(Boolean);
    }
    return thing && typeof thing === 'object'
      ? thing.vehicleIdentificationNumber || vinIn(thing['@graph'] || thing.mainEntity)
      : null;
  }

  function findSource() {
    const named = new URLSearchParams(location.search).get('utm_source');
    if (named) {
      return named.slice(0, 100);
    }
    try {
      const from = new URL(document.referrer).host;
      return from && from !== location.host ? from.slice(0, 100) : null;
    } catch {
      return null;
    }
  }

  // ---- The window ------------------------------------------------------------------------------

  const host = document.createElement('div');
  host.dataset.testid = 'forecourt-chat';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; }
    * { box-sizing: border-box; font: 16px/1.45 system-ui, sans-serif; }
    [hidden] { display: none !important; }
    button { cursor: pointer; }
    :focus-visible { outline: 3px solid #7db7f0; outline-offset: 2px; }
    .launch { position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; padding: 14px 20px;
      border: 0; border-radius: 28px; background: #0b5cad; color: #fff; font-weight: 600;
      box-shadow: 0 4px 16px rgb(0 0 0 / .25); }
    .window { position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; width: 380px;
      height: min(600px, calc(100vh - 40px)); display: flex; flex-direction: column;
      border-radius: 14px; overflow: hidden; background: #fff; color: #1d2733;
      box-shadow: 0 8px 40px rgb(0 0 0 / .3); }
    header { display: flex; align-items: center; gap: 12px; padding: 14px 16px; background: #0b5cad;
      color: #fff; }
    header div { flex: 1; min-width: 0; }
    h2 { margin: 0; font-size: 17px; font-weight: 600; }
    header p { margin: 0; font-size: 13px; opacity: .95; }
    .close { width: 44px; height: 44px; border: 0; border-radius: 8px; background: none; color: #fff;
      font-size: 24px; line-height: 1; }
    ol { flex: 1; margin: 0; padding: 16px; overflow-y: auto; list-style: none; background: #f4f6f8; }
    li { max-width: 86%; width: fit-content; margin: 0 0 10px; padding: 9px 13px; border-radius: 14px;
      white-space: pre-line; overflow-wrap: anywhere; }
    .buyer { margin-left: auto; background: #0b5cad; color: #fff; border-bottom-right-radius: 4px; }
    .assistant, .person { background: #fff; border: 1px solid #d5dce4; border-bottom-left-radius: 4px; }
    .person { border-left: 4px solid #1d7a4c; }
    .who { display: block; font-size: 12px; color: #51606f; }
    .problem { background: #fdeceb; color: #7a1710; max-width: none; }
    form { display: flex; gap: 8px; padding: 12px 12px 4px; border-top: 1px solid #d5dce4; }
    textarea { flex: 1; min-height: 44px; max-height: 120px; padding: 10px 12px; resize: none;
      border: 1px solid #8795a5; border-radius: 10px; background: #fff; color: inherit; }
    .send { min-width: 68px; min-height: 44px; border: 0; border-radius: 10px; background: #0b5cad;
      color: #fff; font-weight: 600; }
    .note { margin: 0; padding: 0 14px 10px; font-size: 12px; color: #51606f; }
    @media (max-width: 480px) {
      .window { inset: 0; width: auto; height: auto; border-radius: 0; }
    }
    @media (prefers-reduced-motion: no-preference) { .window { animation: up .15s ease-out; } }
    @keyframes up { from { transform: translateY(12px); opacity: 0; } }
  `);
  root.adoptedStyleSheets = [sheet];

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  };

  const launch = make('button', { type: 'button', class: 'launch', 'data-testid': 'chat-open', 'aria-haspopup': 'dialog' }, 'Ask us');
  const title = make('h2', { id: 'title' }, 'Chat');
  const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close the chat', 'data-testid': 'chat-close' }, '\u00d7');
  const list = make('ol', { role: 'log', 'aria-live': 'polite', 'aria-label': 'Messages', tabindex: '0', 'data-testid': 'chat-messages' });
  const field = make('textarea', { rows: '1', maxlength: '5000', 'aria-label': 'Your message', placeholder: 'Your message', 'data-testid': 'chat-text' });
  const note = make('p', { class: 'note', 'data-testid': 'chat-note' });
  const form = make('form', {}, field, make('button', { class: 'send', 'data-testid': 'chat-send' }, 'Send'));
  const panel = make('section', { class: 'window', role: 'dialog', 'aria-labelledby': 'title', 'data-testid': 'chat-window' },
    make('header', {}, make('div', {}, title, make('p', {}, 'An automated assistant answers at once, people soon.')), close),
    list, form, note);
  panel.hidden = true;
  root.append(launch, panel);

  // ---- Talking with the store ------------------------------------------------------------------

  let shown = 0;
  let shop = null;
  let timer = null;
  const WHO = { assistant: 'Assistant', person: 'A person of the store' };

  const call = async (path, options = {}) => {
    const headers = memory.token ? { 'X-Chat-Token': memory.token } : {};
    if (options.body) {
      headers['Content-Type'] = 'application/json';
    }
    const answer = await fetch(api + path, { ...options, headers, credentials: 'omit' });
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      throw Object.assign(new Error(problem.detail || ''), { status: answer.status });
    }
    return answer.status === 204 ? null : answer.json();
  };

  const line = (from, text) => {
    const item = make('li', { class: from, 'data-from': from });
    if (WHO[from]) {
      item.append(make('span', { class: 'who' }, WHO[from]));
    }
    item.append(text);
    list.append(item);
    list.scrollTop = list.scrollHeight;
    return item;
  };

  const complain = (text) => {
    list.querySelector('.problem')?.remove();
    line('problem', text);
  };

  const read = async () => {
    if (!memory.token) {
      return;
    }
    try {
      const { messages } = await call(`/messages?after=${shown}`);
      list.querySelectorAll('[data-own]').forEach((own) => messages.some((m) => m.from === 'buyer' && m.text === own.dataset.own) && own.remove());
      messages.forEach((message) => {
        shown = Math.max(shown, message.id);
        line(message.from, message.text);
      });
    } catch (problem) {
      if (problem.status === 404) {
        // The store has forgotten this visitor; the next message begins anew.
        memory.token = null;
        remember();
      }
    }
  };

  const poll = async () => {
    clearTimeout(timer);
    await read();
    if (!panel.hidden) {
      timer = setTimeout(poll, document.visibilityState === 'visible' ? OPEN_EVERY : HIDDEN_EVERY);
    }
  };

  /** One after the other, and again until the store has it. */
  const deliver = async () => {
    while (memory.waiting.length) {
      const [message] = memory.waiting;
      const { token } = (await call('/messages', {
        method: 'POST',
        body: JSON.stringify({
          ...message,
          vin,
          source: memory.source,
          behaviour: {
            visits: memory.visits,
            vehiclePagesViewed: memory.pages,
            secondsOnVehiclePage: memory.seconds,
            formDepth: memory.depth,
          },
        }),
      })) || {};
      memory.token = token || memory.token;
      memory.waiting.shift();
      remember();
    }
  };

  let delivering = false;
  const send = async () => {
    if (delivering) {
      return;
    }
    delivering = true;
    try {
      noteTime();
      await deliver();
      list.querySelector('.problem')?.remove();
    } catch (problem) {
      if (problem.status && problem.status < 500 && problem.status !== 429) {
        memory.waiting.shift();
        remember();
      }
      complain(problem.message || 'This did not go out. Please send it again, or call us.');
    } finally {
      delivering = false;
    }
    poll();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) {
      field.focus();
      return;
    }
    memory.waiting.push({ text, messageId: crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}` });
    remember();
    line('buyer', text).dataset.own = text;
    field.value = '';
    field.focus();
    send();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  const open = async () => {
    launch.hidden = true;
    panel.hidden = false;
    field.focus();
    if (!shop) {
      try {
        shop = await call('');
        title.textContent = shop.name;
        note.textContent = shop.consentText;
      } catch {
        complain('The chat cannot be reached at the moment. Please call us.');
      }
    }
    if (memory.waiting.length) {
      send();
    } else {
      poll();
    }
  };
  const shut = () => {
    panel.hidden = true;
    launch.hidden = false;
    launch.focus();
  };
  launch.addEventListener('click', open);
  close.addEventListener('click', shut);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      shut();
    }
  });

  document.addEventListener('visibilitychange', noteTime);
  addEventListener('pagehide', () => {
    noteTime();
    if (memory.token && !panel.hidden) {
      navigator.sendBeacon(`${api}/leave`, new Blob([memory.token], { type: 'text/plain' }));
    }
  });

  document.body.append(host);
})();
