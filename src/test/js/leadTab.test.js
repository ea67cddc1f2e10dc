import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roofOf } from '../../main/resources/plugin-webapp/lead-tab/app/carPicture.js';
import { startEditing } from '../../main/resources/plugin-webapp/lead-tab/app/factEditor.js';
import { knownFacts } from '../../main/resources/plugin-webapp/lead-tab/app/facts.js';
import { wordsFor } from '../../main/resources/plugin-webapp/lead-tab/app/lateWords.js';
import { factValue, initialTexts } from '../../main/resources/plugin-webapp/lead-tab/app/factValues.js';
import { withoutTask } from '../../main/resources/plugin-webapp/lead-tab/app/navigation.js';
import { choices } from '../../main/resources/plugin-webapp/lead-tab/app/reassign.js';
import {
  canClose,
  canPlan,
  isContact,
  reportWords,
  typedTime,
  wantedContact,
} from '../../main/resources/plugin-webapp/lead-tab/app/steps.js';
import { Search } from '../../main/resources/plugin-webapp/lead-tab/app/search.js';
import { verdict } from '../../main/resources/plugin-webapp/lead-tab/app/work.js';

const BLANK_TRADE_IN = { has: '', year: '', make: '', model: '', mileage: '', condition: '', owes: '' };

describe('editing a fact', () => {
  it('should begin with what the buyer said', () => {
    assert.deepEqual(initialTexts({ name: 'budget', said: { monthlyMax: 450 } }), {
      monthlyMax: '450',
      totalMax: '',
      down: '',
    });
  });

  it('should begin empty when the fact is open', () => {
    assert.deepEqual(initialTexts({ name: 'tradeIn' }), BLANK_TRADE_IN);
    assert.deepEqual(initialTexts({ name: 'financing' }), { '': '' });
  });

  it('should begin with a no as such', () => {
    assert.equal(initialTexts({ name: 'tradeIn', said: { has: false } }).has, 'false');
  });

  it('should send numbers as numbers and leave empty fields out', () => {
    assert.deepEqual(factValue('budget', { monthlyMax: '520', totalMax: '', down: '0' }), { monthlyMax: 520, down: 0 });
  });

  it('should send yes and no as booleans', () => {
    assert.deepEqual(factValue('tradeIn', { ...BLANK_TRADE_IN, has: 'false' }), { has: false });
    assert.deepEqual(factValue('tradeIn', { ...BLANK_TRADE_IN, has: 'true', year: '2016' }), { has: true, year: 2016 });
  });

  it('should send a text as it is, whatever it says', () => {
    assert.deepEqual(factValue('tradeIn', { ...BLANK_TRADE_IN, make: 'true' }), { make: 'true' });
  });

  it('should send a fact of one field as that value, and null when it is cleared', () => {
    assert.equal(factValue('financing', { '': 'LEASE' }), 'LEASE');
    assert.equal(factValue('financing', { '': '' }), null);
  });

  it('should send times as they were typed', () => {
    const said = { channel: 'PHONE', from: '18:00', to: '' };
    assert.deepEqual(factValue('contact', said), { channel: 'PHONE', from: '18:00' });
  });

  it('should ask for a reason only when the fact was settled', () => {
    assert.equal(startEditing({ name: 'financing', state: 'SETTLED', said: 'CASH' }).settled, true);
    assert.equal(startEditing({ name: 'financing', state: 'HALF_SURE', said: 'CASH' }).settled, false);
  });

  it('should count facts that are known', () => {
    assert.equal(knownFacts([{ state: 'OPEN' }, { state: 'HALF_SURE' }, { state: 'SETTLED' }]), 2);
  });
});

describe('tab', () => {
  it('should know what each task allows', () => {
    const task = (key) => ({ camundaFormRef: { key } });
    assert.equal(isContact(task('call-lead')), true);
    assert.equal(isContact(task('work-lead')), false);
    assert.equal(isContact({}), false);
    assert.deepEqual(['call-lead', 'greet-visitor', 'close-lead', 'call-customer'].map(task).map(canPlan), [
      true,
      true,
      false,
      false,
    ]);
    assert.deepEqual(['call-lead', 'close-lead', 'review-intake'].map(task).map(canClose), [true, true, false]);
  });

  it('should log the contact that the buyer asked for', () => {
    assert.deepEqual(['PHONE', undefined, 'TEXT', 'WHATSAPP', 'EMAIL'].map(wantedContact), [
      'ANSWERED',
      'ANSWERED',
      'TEXTED',
      'TEXTED',
      'EMAILED',
    ]);
  });

  it('should say what was reported', () => {
    assert.equal(reportWords({ contact: 'NO_ANSWER' }), 'Call logged: no answer.');
    assert.equal(reportWords({ contact: 'ANSWERED', next: 'VISIT' }, 'Sat 10:00 AM'), 'Appointment set: Sat 10:00 AM.');
    assert.equal(reportWords({ next: 'OPTED_OUT' }), 'Opted out: no more calls or messages.');
    assert.equal(reportWords({ note: 'Has a dog.' }), 'Note saved.');
  });

  it('should say a typed time as it was typed, in whatever zone the browser is', () => {
    assert.equal(typedTime('2026-12-05T10:30'), 'Sat, Dec 5, 10:30 AM');
  });

  it('should go back to the list and keep its filter', () => {
    assert.equal(withoutTask('#/?filter=a&task=b&detailsTab=c&sorting=d'), '#/?filter=a&&&sorting=d');
    assert.equal(withoutTask('#/?task=b'), '#/?');
  });

  it('should say what the gate would do', () => {
    assert.equal(verdict({ outcome: 'SENT', channel: 'TEXT' }), 'Sends by text.');
    assert.equal(
      verdict({ outcome: 'HELD', until: '8:00 AM', why: 'Quiet hours.' }),
      'Not before 8:00 AM: Quiet hours.',
    );
    assert.equal(verdict({ outcome: 'REFUSED', why: 'Opted out.' }), 'Opted out.');
  });

  it('should say which colleagues are away', () => {
    const people = [
      { id: 'ann', name: 'Ann Keller', role: 'REP', in: true },
      { id: 'mia', name: 'Mia Stone', role: 'MANAGER', in: false },
    ];
    assert.deepEqual(choices(people), [
      ['ann', 'Ann Keller, Rep'],
      ['mia', 'Mia Stone, Manager (away today)'],
    ]);
  });

  it('should know the keys that Tasklist shows in place of words', () => {
    const labels = { SEARCH_PLACEHOLDER: 'Filter Tasks', PRIORITY: 'Priority' };
    assert.equal(wordsFor(' SEARCH_PLACEHOLDER ', labels), 'Filter Tasks');
    assert.equal(wordsFor('PRIORITY', labels), 'Priority');
    assert.equal(wordsFor('Priority', labels), undefined);
    assert.equal(wordsFor('CAMRY', labels), undefined);
  });

  it('should draw the kind of car that comes closest', () => {
    assert.equal(roofOf('Crew Cab Pickup'), 'truck');
    assert.equal(roofOf('Sport Utility/SUV'), 'suv');
    assert.equal(roofOf('Minivan'), 'suv');
    assert.equal(roofOf('Coupe'), 'sedan');
    assert.equal(roofOf(undefined), 'sedan');
  });
});

describe('search', () => {
  it('should show what was found for the words that stand there, and nothing for one letter', async () => {
    const drawn = [];
    const answers = [];
    const search = new Search(
      (words) => new Promise((answer) => answers.push(() => answer([words]))),
      (answer) => drawn.push(answer),
    );
    search.words = 'no';
    const first = search.run();
    search.words = 'nora';
    const second = search.run();
    answers[1]();
    answers[0]();
    await Promise.all([first, second]);
    search.words = 'n';
    await search.run();
    assert.deepEqual(drawn, [{ found: ['nora'] }, {}]);
  });

  it('should say why it failed', async () => {
    const drawn = [];
    const search = new Search(
      () => Promise.reject(new Error('Log in again.')),
      (answer) => drawn.push(answer),
    );
    search.words = 'nora';
    await search.run();
    assert.deepEqual(drawn, [{ problem: 'Log in again.' }]);
  });
});
