// Articles in file systems of extensions, in which Node and VS Code's search have no part: one that can be written to, and one that cannot.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findBelow } from '../../src/workspace/find-files';
import { claims, closeAll, extension, hoverOver, plain, problems, put, run, until } from './desk';

const STORY = 'Kiln lit again\n\nThe kiln burnt 7,300 tiles in May. It used 12 loads of coal.\n';
const SIDECAR = 'version: 1\nclaims:\n  - id: vaaaaa\n    quote: 12 loads\n    verdict: "true"\n';

/** Files in memory, in folders that are there when something lies in them. */
class InMemory implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.#files.set(path, new TextEncoder().encode(text));
  }

  text(path: string): string | undefined {
    const bytes = this.#files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(uri.path);
    if (!bytes && this.readDirectory(uri).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: bytes ? vscode.FileType.File : vscode.FileType.Directory, ctime: 0, mtime: bytes?.length ?? 0, size: bytes?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const prefix = path === '/' ? '/' : `${path}/`;
    const below = [...this.#files.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length).split('/'));
    return [...new Map(below.map(([name, ...rest]): [string, vscode.FileType] => [name!, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File]))];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  createDirectory(): void {
    // Folders are there by themselves.
  }
}

describe('in a virtual file system', () => {
  const files = { '/desk/kiln.article.txt': STORY, '/desk/old/oven.article.txt': STORY, '/desk/old/oven.article.txt.facts.yaml': SIDECAR, '/desk/node_modules/a.article.txt': STORY };
  const kiln = new InMemory(files);
  const closed = new InMemory(files);
  const registered: vscode.Disposable[] = [];
  const opened = async (scheme: string, path: string) => vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path })));

  before(async () => {
    registered.push(vscode.workspace.registerFileSystemProvider('kiln', kiln, { isCaseSensitive: true }));
    registered.push(vscode.workspace.registerFileSystemProvider('kiln-closed', closed, { isCaseSensitive: true, isReadonly: true }));
    await extension().activate();
  });
  afterEach(closeAll);
  after(() => void vscode.Disposable.from(...registered).dispose());

  it('an article is read and marked, and its claims are written beside it; undo takes them back', async () => {
    const editor = await opened('kiln', '/desk/kiln.article.txt');
    assert.match(plain(await hoverOver(editor.document, '7,300')), /7,300 tiles — count/u);
    put(editor, '7,300');
    await run('markClaim');
    assert.deepEqual((await claims(editor.document)).map(({ words }) => words), ['7,300 tiles']);
    assert.match(kiln.text('/desk/kiln.article.txt.facts.yaml') ?? '', /quote: 7,300 tiles/u);
    await run('undo');
    assert.deepEqual(await claims(editor.document), []);
  });

  it('a sidecar that somebody else writes is seen, and so are its problems', async () => {
    const { document } = await opened('kiln', '/desk/kiln.article.txt');
    kiln.writeFile(vscode.Uri.from({ scheme: 'kiln', path: '/desk/kiln.article.txt.facts.yaml' }), new TextEncoder().encode(SIDECAR.replace('"true"', 'perhaps')));
    await until(() => claims(document), ([claim]) => claim?.words === '12 loads', 'the claim');
    await until(() => problems(vscode.Uri.from({ scheme: 'kiln', path: '/desk/kiln.article.txt.facts.yaml' })), ([problem]) => problem?.code === 'unknown-verdict', 'the problem');
  });

  it('that is read-only, claims are shown, and nothing is written or changed on the screen', async () => {
    const editor = await opened('kiln-closed', '/desk/old/oven.article.txt');
    await until(() => claims(editor.document), ([claim]) => claim?.words === '12 loads', 'the claim');
    put(editor, '7,300');
    await run('markClaim');
    await run('removeClaim', { article: editor.document.uri.toString(), claim: 'vaaaaa' });
    assert.deepEqual((await claims(editor.document)).map(({ words }) => words), ['12 loads']);
    assert.equal(closed.text('/desk/old/oven.article.txt.facts.yaml'), SIDECAR);
    const bare = await opened('kiln-closed', '/desk/kiln.article.txt');
    put(bare, '7,300');
    await run('markClaim');
    assert.deepEqual(await claims(bare.document), []);
    assert.equal(closed.text('/desk/kiln.article.txt.facts.yaml'), undefined);
  });

  it('which search does not reach, articles and sidecars are found by walking', async () => {
    const folder = { uri: vscode.Uri.from({ scheme: 'kiln', path: '/desk' }), name: 'desk', index: 0 };
    const names = async (glob: string) => (await findBelow(folder, glob)).map(({ path }) => path).sort();
    assert.deepEqual(await names('**/*.facts.yaml'), ['/desk/kiln.article.txt.facts.yaml', '/desk/old/oven.article.txt.facts.yaml']);
    assert.deepEqual(await names('{**/*.article.txt,**/seeds/**/*.txt}'), ['/desk/kiln.article.txt', '/desk/old/oven.article.txt']);
    assert.deepEqual(await names('old/*.txt'), ['/desk/old/oven.article.txt']);
  });
});
