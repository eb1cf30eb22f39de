import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { factsSchema, SCHEMA_FILE } from '../../../scripts/schema';
import { KEY_ORDER } from './schema';
import { DEFAULT_VERDICTS } from './verdicts';

interface JsonSchema { readonly title?: string; readonly description?: string; readonly properties?: Record<string, JsonSchema>; readonly items?: JsonSchema; readonly required?: string[] }

describe('the schema', () => {
  it('is what editors get: run "npm run schema" when this fails', () => {
    assert.equal(readFileSync(SCHEMA_FILE, 'utf8').replaceAll('\r\n', '\n'), factsSchema());
  });

  it('has a title and a description for every key', () => {
    const walk = (schema: JsonSchema, path: string): void => {
      for (const [key, property] of Object.entries(schema.properties ?? {})) {
        assert.ok(property.title && property.description, `${path}/${key}`);
        walk(property, `${path}/${key}`);
      }
      if (schema.items) walk(schema.items, `${path}/-`);
    };
    walk(JSON.parse(factsSchema()) as JsonSchema, '');
  });

  it('asks for a version, and for a quote in each claim', () => {
    const schema = JSON.parse(factsSchema()) as JsonSchema;
    assert.deepEqual(schema.required, ['version']);
    const claim = schema.properties?.['claims']?.items;
    assert.deepEqual(claim?.required, ['quote']);
    assert.deepEqual(Object.keys(claim?.properties ?? {}), KEY_ORDER.claim);
  });

  it('knows a scale in which every verdict can be told from the others', () => {
    assert.equal(new Set(DEFAULT_VERDICTS.map(({ id }) => id)).size, DEFAULT_VERDICTS.length);
    for (const { id, label, description } of DEFAULT_VERDICTS) assert.match(`${id} ${label}. ${description}`, /^[a-z-]+ [A-Z][a-z ]+\. [A-Z].*\.$/);
  });
});
