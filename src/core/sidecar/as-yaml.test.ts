import { strict as assert } from 'node:assert';
import { operationAsYaml } from './as-yaml';
import { readSidecar } from './read';

const { claims } = readSidecar('version: 1\nclaims:\n  - {id: aaaaaa, quote: 12 boats, verdict: "true"}\n').sidecar!;

describe('an operation as text', () => {
  it('has the claim that it is about, and what is new', () => {
    assert.equal(operationAsYaml({ kind: 'set', id: 'aaaaaa', fields: { verdict: 'false', checked: '2024-05-06' } }, claims),
      'claims:\n  - id: aaaaaa\n    quote: 12 boats\n    verdict: "false"\n    checked: 2024-05-06\n');
  });

  it('has several steps on one claim in one entry, without the kept text', () => {
    const yaml = operationAsYaml({ kind: 'batch', operations: [
      { kind: 'sync', text: 'All of the article.\n', anchors: [] },
      { kind: 'add-note', id: 'aaaaaa', note: { by: 'mk', text: 'Counted twice.' } },
      { kind: 'set', id: 'aaaaaa', fields: { claimant: 'The harbour office' } },
    ] }, claims);
    assert.equal(yaml, 'claims:\n  - id: aaaaaa\n    quote: 12 boats\n    claimant: The harbour office\n    notes:\n      - {by: mk, text: Counted twice.}\n');
  });

  it('has a new claim whole', () => {
    assert.equal(operationAsYaml({ kind: 'add', claim: { id: 'bbbbbb', anchor: { quote: '3 ferries' } }, before: 'aaaaaa' }, claims), 'claims:\n  - id: bbbbbb\n    quote: 3 ferries\n');
  });

  it('is nothing where something is only taken out', () => {
    assert.equal(operationAsYaml({ kind: 'remove', id: 'aaaaaa' }, claims), null);
    assert.equal(operationAsYaml({ kind: 'sync', text: 'x', anchors: [] }, claims), null);
  });
});
