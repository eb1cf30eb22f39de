import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { BLOCKING, CODES } from './core/sidecar/problems';
import { Colour, Command, LANGUAGE, Setting, View } from './ids';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { command: string; title: string }[];
    readonly colors: readonly { id: string; defaults: Record<string, string> }[];
    readonly configuration: readonly { properties: Record<string, { default: unknown; properties?: Record<string, { enum: readonly string[] }> }> }[];
    readonly keybindings: readonly { command: string; when?: string }[];
    readonly languages: readonly { id: string }[];
    readonly menus: Record<string, readonly { command: string; when?: string }[]>;
    readonly walkthroughs: readonly { steps: readonly { completionEvents: readonly string[] }[] }[];
    readonly views: Record<string, readonly { id: string }[]>;
    };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { contributes } = manifest;
const sorted = (values: Iterable<string>) => [...values].sort();

describe('package.json and the code name the same', () => {
  it('commands', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(Object.values(Command)));
  });
  it('settings', () => {
    const { section, ...keys } = Setting;
    const declared = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.deepEqual(sorted(declared), sorted(Object.values(keys).map((key) => `${section}.${key}`)));
  });
  it('problems of sidecars, with their levels; those that stop writing cannot be off', () => {
    const setting = contributes.configuration.map(({ properties }) => properties['claimLens.problems.sidecar']).find((one) => one !== undefined);
    const levels = [...CODES].map(([code, severity]): [string, string] => [code, severity === 'info' ? 'information' : severity]);
    assert.deepEqual(setting?.default, Object.fromEntries(levels));
    const withOff = Object.entries(setting?.properties ?? {}).filter(([, { enum: options }]) => options.includes('off')).map(([code]) => code);
    assert.deepEqual(sorted(Object.keys(setting?.properties ?? {})), sorted(CODES.keys()));
    assert.deepEqual(sorted(withOff), sorted([...CODES.keys()].filter((code) => !BLOCKING.has(code))));
  });
  it('colours, each with a value for all four kinds of theme', () => {
    assert.deepEqual(sorted(contributes.colors.map(({ id }) => id)), sorted(Object.values(Colour)));
    for (const { id, defaults } of contributes.colors) {
      assert.deepEqual(sorted(Object.keys(defaults)), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
    }
  });
  it('views', () => {
    assert.deepEqual(contributes.views[View.container]?.map(({ id }) => id), [View.claims, View.suggestions]);
  });
  it('the language, and activation for it', () => {
    assert.deepEqual(contributes.languages.map(({ id }) => id), [LANGUAGE]);
    assert.ok(manifest.activationEvents.includes(`onLanguage:${LANGUAGE}`));
  });
});

describe('package.json', () => {
  it('says everything through package.nls.json, which says nothing that is not asked for', () => {
    const english = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
    const asked = new Set(Array.from(JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/gu), ([, key]) => key!));
    assert.deepEqual(sorted(Object.keys(english)), sorted(asked));
  });
  it('binds keys and menus to commands that exist, keys never everywhere', () => {
    const commands = new Set<string>(Object.values(Command));
    for (const { command, when } of contributes.keybindings) {
      assert.ok(commands.has(command), command);
      assert.ok(when, `${command} has a key without a condition`);
    }
    for (const item of Object.values(contributes.menus).flat()) assert.ok(commands.has(item.command), item.command);
  });
  it('leads to commands that exist, from welcome views and the walkthrough', () => {
    const own = new Set<string>([...Object.values(Command), `${View.claims}.focus`]);
    const linked = Array.from(readFileSync('package.nls.json', 'utf8').matchAll(/\(command:(claimLens\.[\w.]+)/gu), ([, command]) => command!);
    const completing = contributes.walkthroughs.flatMap(({ steps }) => steps).flatMap(({ completionEvents }) => completionEvents).flatMap((event) => /^onCommand:(claimLens\..+)$/u.exec(event)?.[1] ?? []);
    assert.ok(linked.length > 5 && completing.length > 2);
    for (const command of [...linked, ...completing]) assert.ok(own.has(command), command);
  });
  it('names files that are there', () => {
    const paths = new Set(Array.from(JSON.stringify(contributes).matchAll(/"((?:\.\/|media\/)[^"]+)"/gu), ([, path]) => path!));
    assert.ok(paths.size > 5);
    for (const path of paths) assert.ok(existsSync(path), path);
  });
});
