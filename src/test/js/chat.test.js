import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  EMPTY,
  withMessages,
  withOwn,
  withoutProblem,
  withProblem,
} from '../../main/resources/static/chat/conversation.js';
import { readMemory } from '../../main/resources/static/chat/memory.js';
import { isOutage, isRefusal, Transport } from '../../main/resources/static/chat/transport.js';

const texts = ({ lines }) => lines.map(({ text }) => text);

describe('conversation', () => {
  it('should show an own line at once', () => {
    assert.deepEqual(withOwn(EMPTY, 'Hi').lines, [{ from: 'buyer', text: 'Hi', own: true }]);
  });

  it('should show an own line once when the store echoes it', () => {
    const echoed = withMessages(withOwn(EMPTY, 'Hi'), [
      { id: 4, from: 'buyer', text: 'Hi' },
      { id: 5, from: 'assistant', text: 'Hello' },
    ]);
    assert.deepEqual(texts(echoed), ['Hi', 'Hello']);
    assert.equal(echoed.last, 5);
  });

  it('should keep an own line that the store has not seen', () => {
    const other = withMessages(withOwn(EMPTY, 'Hi'), [{ id: 1, from: 'assistant', text: 'Hi' }]);
    assert.deepEqual(texts(other), ['Hi', 'Hi']);
  });

  it('should never ask for messages again', () => {
    const later = withMessages({ lines: [], last: 9 }, [{ id: 3, from: 'person', text: 'Late' }]);
    assert.equal(later.last, 9);
  });

  it('should show one problem at a time, as the newest line', () => {
    const once = withProblem(withOwn(EMPTY, 'Hi'), 'No network');
    const twice = withProblem(withOwn(once, 'Hello?'), 'Still none');
    assert.deepEqual(texts(twice), ['Hi', 'Hello?', 'Still none']);
  });

  it('should drop the problem when all is well', () => {
    assert.deepEqual(texts(withoutProblem(withProblem(withOwn(EMPTY, 'Hi'), 'No network'))), ['Hi']);
  });
});

describe('memory', () => {
  const storage = (content) => ({ getItem: () => content, setItem: (key, value) => (storage.saved = { key, value }) });

  it('should start empty', () => {
    const { memory } = readMemory(() => storage(null), 'riverside');
    assert.equal(memory.token, null);
    assert.deepEqual(memory.waiting, []);
    assert.equal(memory.visits, 0);
  });

  it('should know a visitor again, also one of an older version', () => {
    const { memory } = readMemory(() => storage('{"token":"abc","visits":3}'), 'riverside');
    assert.equal(memory.token, 'abc');
    assert.equal(memory.visits, 3);
    assert.equal(memory.seconds, 0);
  });

  it('should save under the name of the store', () => {
    const { memory, save } = readMemory(() => storage(null), 'riverside');
    memory.pages = 2;
    save();
    assert.equal(storage.saved.key, 'forecourt-chat-riverside');
    assert.equal(JSON.parse(storage.saved.value).pages, 2);
  });

  it('should do without a storage', () => {
    const forbidden = () => {
      throw new Error('denied');
    };
    const { memory, save } = readMemory(forbidden, 'riverside');
    save();
    assert.equal(memory.token, null);
  });

  it('should start over where the storage is broken', () => {
    assert.equal(readMemory(() => storage('{ broken'), 'riverside').memory.visits, 0);
  });

  it('should give each window a list of its own', () => {
    readMemory(() => storage(null), 'riverside').memory.waiting.push({ text: 'Hi' });
    assert.deepEqual(readMemory(() => storage(null), 'riverside').memory.waiting, []);
  });
});

describe('refusal', () => {
  it('should not be tried again', () => {
    assert.equal(isRefusal(400), true);
    assert.equal(isRefusal(422), true);
  });

  it('should not be seen in a busy or broken server or network', () => {
    assert.equal(isRefusal(429), false);
    assert.equal(isRefusal(503), false);
    assert.equal(isRefusal(undefined), false);
  });
});

describe('outage', () => {
  const windowWith = (...answers) => {
    globalThis.fetch = async (address, { body }) => {
      windowWith.posted.push(JSON.parse(body).messageId);
      const { status, ...content } = answers.shift();
      return { ok: status < 300, status, json: async () => content };
    };
    windowWith.posted = [];
    const memory = { token: null, waiting: [], visits: 1, pages: 0, seconds: 0, depth: 0, source: null };
    return new Transport('https://store.example', 'riverside', { memory, save: () => {} });
  };

  it('should keep the message until the store gives the window its token', async () => {
    const transport = windowWith({ status: 503 }, { status: 202, detail: 'We have it.' }, { status: 201, token: 't' });
    transport.enqueue('Hi');

    await assert.rejects(transport.deliver(), ({ status }) => isOutage(status));
    await assert.rejects(transport.deliver(), { status: 202, message: 'We have it.' });
    assert.equal(transport.memory.waiting.length, 1);
    await transport.deliver();

    assert.equal(transport.memory.token, 't');
    assert.deepEqual(transport.memory.waiting, []);
    assert.equal(new Set(windowWith.posted).size, 1);
  });

  it('should not be seen in a refusal', () => {
    assert.equal(isOutage(422), false);
    assert.equal(isOutage(429), false);
    assert.equal(isOutage(undefined), true);
  });
});
