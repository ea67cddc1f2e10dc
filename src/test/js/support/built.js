/* Draws with element templates, as a person does: drop a task, choose a template, connect. */

import { open } from './modeler.js';

/** A diagram with nothing but its start. */
export const EMPTY = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions" targetNamespace="http://forecourt.io/processes">
  <bpmn:process id="from-templates" name="From templates" isExecutable="true" camunda:historyTimeToLive="P365D"
    camunda:isStartableInTasklist="false">
    <bpmn:startEvent id="Start" name="Stock to be checked" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram">
    <bpmndi:BPMNPlane id="Plane" bpmnElement="from-templates">
      <bpmndi:BPMNShape id="Start_di" bpmnElement="Start">
        <dc:Bounds x="100" y="100" width="36" height="36" />
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>`;

const WAY = [
  'step.planNextStep',
  'topic.inventory.checkAvailability',
  'step.sendMessage',
  'decision.sla-policy',
  'task.check-doubtful-lead',
];

const drop = (modeler, type, place, eventDefinitionType) => {
  const root = modeler.get('canvas').getRootElement();
  return modeler.get('modeling').createShape({ type, eventDefinitionType }, { x: place, y: 118 }, root);
};

const apply = (modeler, element, template) => modeler.get('elementTemplates').applyTemplate(element, template);

const name = (modeler, element, id) => {
  modeler.get('modeling').updateProperties(element, { id });
  modeler.get('modeling').updateModdleProperties(element, element.di, { id: `${id}_di` });
};

/** Each template on a task of its own; returns the elements, what was written for each, and the whole. */
export const applied = async (templates) => {
  const { modeler } = await open(EMPTY, templates);
  const elements = templates.map((template, index) => {
    const element = apply(modeler, drop(modeler, 'bpmn:Task', 300 + index * 160), template);
    name(modeler, element, `Element_${index}`);
    return element;
  });
  const { xml } = await modeler.saveXML({ format: true });
  const texts = templates.map((_, index) => xml.split(` id="Element_${index}"`)[1].split(' id="Element_')[0]);
  return { elements, texts, xml };
};

/** What no template can set: the time that an event waits, here the answer of the table before it. */
const waitForAnswer = (modeler, place) => {
  const event = drop(modeler, 'bpmn:IntermediateCatchEvent', place, 'bpmn:TimerEventDefinition');
  const [timer] = event.businessObject.eventDefinitions;
  const timeDuration = modeler.get('bpmnFactory').create('bpmn:FormalExpression', { body: '${ownAnswer.within}' });
  modeler.get('modeling').updateModdleProperties(event, timer, { id: 'Timer', timeDuration });
  modeler.get('modeling').updateProperties(event, { name: 'Time is over' });
  return event;
};

/** A process whose steps all are templates as they come, with what they propose. */
export const build = async (templates) => {
  const { modeler } = await open(EMPTY, templates);
  const modeling = modeler.get('modeling');
  let last = modeler.get('elementRegistry').get('Start');
  const append = (element, id) => {
    name(modeler, element, id);
    name(modeler, modeling.connect(last, element), `Flow_${id}`);
    last = element;
  };
  let place = 90;
  const next = () => (place += 160);
  WAY.forEach((id, index) => {
    const template = templates.find((each) => each.id === `io.forecourt.${id}`);
    append(apply(modeler, drop(modeler, 'bpmn:Task', next()), template), `Step_${index + 1}`);
    if (id.startsWith('decision.')) {
      append(waitForAnswer(modeler, next()), 'Wait');
    }
  });
  const end = drop(modeler, 'bpmn:EndEvent', next());
  modeling.updateProperties(end, { name: 'Stock checked' });
  append(end, 'End');
  const { xml } = await modeler.saveXML({ format: true });
  return xml;
};
