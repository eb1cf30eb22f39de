// What git makes of sidecars that two people changed on two branches. Needs git.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyOperation } from './apply';
import type { Operation } from './operation';
import { readSidecar } from './read';

const quotes = ['Ten ships', 'Six crews', 'Nine docks', 'Two storms'];
const ARTICLE = `${quotes.map((quote) => `${quote} were counted.`).join('\n\n')}\n`;
const id = (index: number) => `claim${index}`;
const add = (index: number, before: string | null): Operation => ({ kind: 'add', before, claim: { id: id(index), anchor: { quote: quotes[index] ?? 'Ten ships were', nth: 1 }, claim: 'Said so.' } });
const note = (index: number, by: string): Operation => ({ kind: 'add-note', id: id(index), note: { by, text: `${by} asks.` } });
const sync = (text: string): Operation => ({ kind: 'sync', text, anchors: [] });

function applied(text: string | null, ...operations: readonly Operation[]): string {
  const result = applyOperation(text, { kind: 'batch', operations });
  assert.ok(result.ok, result.ok ? '' : result.error.message);
  return result.value.text;
}

interface Case {
  readonly base: readonly Operation[];
  readonly ours: readonly Operation[];
  readonly theirs: readonly Operation[];
}

const TWO = [sync(ARTICLE), add(0, null), add(2, null)];
const ALL = [...TWO, add(1, id(2)), add(3, null)];

/** Where it says so, the claims that are there afterwards. */
const CLEAN: Readonly<Record<string, Case>> = {
  'claims at different places': { base: TWO, ours: [add(1, id(2))], theirs: [add(3, null)] },
  'a claim and a note on another': { base: TWO, ours: [add(3, null)], theirs: [note(0, 'mk')] },
  'notes on different claims': { base: ALL, ours: [note(0, 'mk')], theirs: [note(1, 'ed')] },
  'verdicts on different claims': { base: ALL, ours: [{ kind: 'set', id: id(0), fields: { verdict: 'true', checked: '2021-03-04' } }], theirs: [{ kind: 'set', id: id(1), fields: { verdict: 'false', checked: '2021-03-05' } }] },
  'one claim removed, another judged': { base: ALL, ours: [{ kind: 'remove', id: id(0) }], theirs: [{ kind: 'set', id: id(2), fields: { verdict: 'true' } }] },
  'the text changed in different paragraphs': { base: ALL, ours: [sync(ARTICLE.replace('Ten ships were', 'Ten ships in all were'))], theirs: [sync(ARTICLE.replace('Two storms were', 'Two storms in all were'))] },
  'the text brought up to date alike': { base: ALL, ours: [sync(`${ARTICLE}More.\n`), note(0, 'mk')], theirs: [sync(`${ARTICLE}More.\n`), note(3, 'ed')] },
  'status and note of one claim': { base: [...ALL, { kind: 'set', id: id(1), fields: { status: 'open' } }, { kind: 'add-source', id: id(1), source: { title: 'T' } }], ours: [{ kind: 'set', id: id(1), fields: { status: 'done' } }], theirs: [note(1, 'ed')] },
  'suggestions dismissed at different places of the alphabet': { base: [...ALL, { kind: 'add-dismissal', dismissal: { quote: 'm' } }], ours: [{ kind: 'add-dismissal', dismissal: { quote: 'a' } }], theirs: [{ kind: 'add-dismissal', dismissal: { quote: 'z' } }] },
};

const CONFLICTS: Readonly<Record<string, Case>> = {
  'first claims on both sides': { base: [sync(ARTICLE)], ours: [add(0, null)], theirs: [add(1, null)] },
  'claims behind the last one on both sides': { base: TWO.slice(0, 2), ours: [add(1, null)], theirs: [add(2, null)] },
  'notes on one claim': { base: ALL, ours: [note(1, 'mk')], theirs: [note(1, 'ed')] },
  'other verdicts on one claim': { base: ALL, ours: [{ kind: 'set', id: id(1), fields: { verdict: 'true' } }], theirs: [{ kind: 'set', id: id(1), fields: { verdict: 'false' } }] },
};

describe('sidecars on two branches', function () {
  this.timeout(60_000);
  let folder: string;
  let conflicts: ReadonlySet<string>;

  const files = Object.entries({ ...CLEAN, ...CONFLICTS }).map(([name, given]) => {
    const base = applied(null, ...given.base);
    return { name, file: `${name.replaceAll(' ', '-')}.txt.facts.yaml`, base, ours: applied(base, ...given.ours), theirs: applied(base, ...given.theirs) };
  });

  const git = (...args: string[]): string => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
    return execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'core.autocrlf=false', ...args], { cwd: folder, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'claim-lens-'));
    const commit = (side: 'base' | 'ours' | 'theirs') => {
      for (const file of files) writeFileSync(join(folder, file.file), file[side]);
      git('add', '.');
      git('commit', '-q', '-m', side);
    };
    git('init', '-q', '-b', 'ours');
    commit('base');
    git('checkout', '-q', '-b', 'theirs');
    commit('theirs');
    git('checkout', '-q', 'ours');
    commit('ours');
    assert.throws(() => git('merge', '-q', 'theirs'), /CONFLICT|status 1|Command failed/);
    conflicts = new Set(git('diff', '--name-only', '--diff-filter=U').trim().split('\n'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const merged = (name: string) => {
    const file = files.find((candidate) => candidate.name === name)!;
    return { ...file, text: readFileSync(join(folder, file.file), 'utf8') };
  };

  for (const [name, { ours, theirs }] of Object.entries(CLEAN)) {
    it(`merge cleanly with ${name}`, () => {
      const { file, text, base } = merged(name);
      assert.ok(!conflicts.has(file), text);
      const { sidecar, problems } = readSidecar(text);
      assert.deepEqual(problems, []);
      // Git's result says what doing both one after the other says.
      const said = (of: string) => readSidecar(of).sidecar?.claims.map(({ entry: _entry, ...claim }) => claim);
      const kept = [...ours, ...theirs].some(({ kind }) => kind === 'sync') ? sidecar?.text : readSidecar(base).sidecar?.text;
      assert.deepEqual(said(text), said(applied(base, ...ours, ...theirs)));
      assert.equal(sidecar?.text, kept);
    });
  }

  it('keep both changes of the text', () => {
    const { text } = merged('the text changed in different paragraphs');
    assert.equal(readSidecar(text).sidecar?.text, ARTICLE.replace('ships were', 'ships in all were').replace('storms were', 'storms in all were'));
  });

  for (const [name, { base, ours, theirs }] of Object.entries(CONFLICTS)) {
    it(`show both sides of a conflict, and are left alone, with ${name}`, () => {
      const { file, text } = merged(name);
      assert.ok(conflicts.has(file), text);
      const { sidecar, problems } = readSidecar(text);
      assert.ok(problems.length > 0 && problems.every(({ code, line }) => code === 'conflict-markers' && text.split('\n')[line - 1]?.startsWith('<<<<<<<')));
      for (const [side, operations] of [['ours', ours], ['theirs', theirs]] as const) {
        const whole = readSidecar(applied(applied(null, ...base), ...operations)).sidecar!.claims.map(({ entry: _entry, ...claim }) => claim);
        const shown = sidecar!.claims.filter((claim) => (claim.side ?? side) === side).map(({ entry: _entry, side: _side, ...claim }) => ({ ...claim, id: claim.id.replace(':theirs', ''), anchor: { ...claim.anchor, id: claim.id.replace(':theirs', '') } }));
        assert.deepEqual(shown, whole);
      }
      const refused = applyOperation(text, { kind: 'sync', text: 'x\n', anchors: [] });
      assert.equal(refused.ok ? '' : refused.error.code, 'conflict-markers');
      assert.equal(refused.ok ? 0 : refused.error.line, problems[0]!.line);
    });
  }
});
