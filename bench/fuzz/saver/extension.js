// An extension that types a letter at the top of the story and saves, takes it away and saves, without end; so the extension
// beside it has a sidecar to write all the time. bench/fuzz/host-crashes.ts kills both in the midst of it.

const vscode = require('vscode');

exports.activate = async () => {
  const [folder] = vscode.workspace.workspaceFolders;
  const story = vscode.Uri.joinPath(folder.uri, 'story.article.txt');
  const sidecar = vscode.Uri.joinPath(folder.uri, 'story.article.txt.facts.yaml');
  const editor = await vscode.window.showTextDocument(story);
  for (;;) {
    const hasLetter = editor.document.getText().startsWith('X');
    await editor.edit((edit) => (hasLetter ? edit.delete(new vscode.Range(0, 0, 0, 1)) : edit.insert(new vscode.Position(0, 0), 'X')));
    await editor.document.save();
    await written(sidecar, !hasLetter);
  }
};

/** Waits until the sidecar keeps the text with the letter, or without; not for ever, since a letter may have been typed twice. */
async function written(sidecar, hasLetter) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const text = Buffer.from(await vscode.workspace.fs.readFile(sidecar)).toString('utf8');
    if (text.includes('\n  XIn paragraph 0') === hasLetter) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
