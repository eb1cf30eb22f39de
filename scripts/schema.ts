// Makes schemas/facts.schema.json, by which editors complete and check sidecars, from the schema that reading uses.
// `npm run schema` writes it; a unit test holds that the committed file is what comes out here.

import { toJsonSchema } from '@valibot/to-json-schema';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sidecarSchema } from '../src/core/sidecar/schema';
import { DEFAULT_VERDICTS } from '../src/core/sidecar/verdicts';

export const SCHEMA_FILE = join(__dirname, '..', 'schemas', 'facts.schema.json');

type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };
type JsonObject = { [key: string]: Json | undefined };

/** The JSON Schema's text. */
export function factsSchema(): string {
  const schema = toJsonSchema(sidecarSchema, { errorMode: 'ignore', typeMode: 'input' }) as unknown as JsonObject;
  const properties = at(schema, 'properties', 'claims', 'items', 'properties');
  // Suggested, not demanded: the scale can be configured.
  const verdict = properties['verdict'] as JsonObject;
  delete verdict['type'];
  verdict['anyOf'] = [{ enum: DEFAULT_VERDICTS.map(({ id }) => id) }, { type: 'string' }];
  return `${JSON.stringify(asYaml(schema), null, 2)}\n`;
}

function at(schema: JsonObject, ...path: string[]): JsonObject {
  return path.reduce((here, step) => here[step] as JsonObject, schema);
}

/**
 * YAML takes `true`, `2015` and an empty value for other types than words. The sidecar's reader takes the first two for
 * words and the last for a key that is not there, so the schema has to let them pass.
 */
function asYaml(schema: Json | undefined, optional = false): Json {
  if (Array.isArray(schema)) return schema.map((item) => asYaml(item));
  if (typeof schema !== 'object' || schema === null) return schema ?? null;
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') result[key] = Object.fromEntries(Object.entries(value as JsonObject).map(([name, property]) => [name, asYaml(property, !required.has(name))]));
    else if (key !== 'required' || required.size > 0) result[key] = asYaml(value);
  }
  const type = schema['type'];
  if (type === 'string') result['type'] = ['string', 'number', 'boolean', ...(optional ? ['null'] : [])];
  else if (typeof type === 'string' && optional) result['type'] = [type, 'null'];
  if (optional && Array.isArray(result['anyOf'])) result['anyOf'] = [...result['anyOf'], { type: 'null' }];
  if (optional && Array.isArray(schema['enum'])) result['enum'] = [...schema['enum'], null];
  return result;
}

if (require.main === module) writeFileSync(SCHEMA_FILE, factsSchema());
