// `claim-lens check`: are the sidecars in order, and do their claims still stand on the words that they were made on?

import { anchorChanges } from '../core/anchor/changes';
import { resolveAnchors } from '../core/anchor/resolve';
import { err, ok } from '../core/result';
import { applyOperation } from '../core/sidecar/apply';
import { keptText } from '../core/sidecar/apply-sync';
import { readSidecar } from '../core/sidecar/read';
import { updateFile } from '../disk/update-file';
import { loadArticles, type CheckedArticle, type LocatedClaim } from './claims';
import { Exit, UsageError, readArguments, type Command } from './command';
import { readText } from './files';
import { complain, counted, oneLine, print } from './output';
import { VERDICTS_HELP, readVerdicts, verdictsOption } from './scale';

const HELP = `Usage: claim-lens check [--json] [--update] [--lint] [--verdicts ID,ID…] PATH…

Checks sidecars, and finds their claims again in the articles as they are now. A PATH is an article, a sidecar, or a
folder, in which and below which all sidecars are checked.

  --json      print {"files":[{"article","sidecar","claims":[{"id","state","start","end","quote","now","verdict"}],
              "problems":[{"severity","code","message","line","column","file"}]}]}
  --lint      warn of verdicts without a source, with one source or sources of one domain, of sources that do not say when they
              were read, of claims without a claimant, of "Monday" in an article that has no date, and of sidecars without the article's text
  --update    write where the claims are now into the sidecars, with the article's text as it is now
${VERDICTS_HELP}

The state of a claim is exact, moved, changed (its words are others now), ambiguous or lost. Offsets are UTF-16 units in
the article's file, the end exclusive; a byte order mark is one unit. Lines and columns count from 1.
Exit code: 0 when all is in order, 1 when there are errors or warnings, 2 when a path could not be checked.
`;

export const checkCommand: Command = {
  name: 'check',
  summary: 'check sidecars, and find their claims again in the articles',
  help: HELP,
  async run(args) {
    const { values, positionals: paths } = readArguments(args, { json: { type: 'boolean' }, update: { type: 'boolean' }, lint: { type: 'boolean' }, verdicts: verdictsOption });
    if (paths.length === 0) throw new UsageError('no PATH was named');
    const { articles, errors } = await loadArticles(paths, readVerdicts(values.verdicts), values.lint);
    const failures = errors.map(({ path, message, code }) => `${path}: error: ${message} [${code}]`);
    if (values.update) {
      for (const article of articles) failures.push(...await update(article));
    }
    if (values.json) await print(`${JSON.stringify({ files: articles.map(toJson) })}\n`);
    else await report(articles);
    failures.forEach(complain);
    if (failures.length > 0) return Exit.cannotRun;
    return articles.some(({ problems }) => problems.some(({ severity }) => severity !== 'info')) ? Exit.findings : Exit.clean;
  },
};

function toJson({ article, sidecar, hasArticle, hasSidecar, claims, problems }: CheckedArticle) {
  return {
    article: hasArticle ? article : null,
    sidecar: hasSidecar ? sidecar : null,
    claims: claims.map(claimJson),
    problems: problems.map(({ severity, code, message, line, column, file, claim }) => ({ severity, code, message, line, column, file, claim: claim ?? null })),
  };
}

function claimJson({ claim, resolution: { state, span, now, difference, figureChanged, candidates, confidence, reason } }: LocatedClaim) {
  return {
    id: claim.id, state, start: span?.start ?? null, end: span?.end ?? null, quote: claim.anchor.quote, now, verdict: claim.verdict ?? null,
    difference: difference ?? null, figureChanged, candidates: candidates.map(({ start, end }) => ({ start, end })), confidence, reason,
  };
}

/** As a compiler puts it, so that editors and CI can read it. */
async function report(articles: readonly CheckedArticle[]): Promise<void> {
  for (const { problems } of articles) {
    for (const { file, line, column, severity, message, code } of problems) {
      await print(`${file}:${line}:${column}: ${severity}: ${oneLine(message, 400)} [${code}]\n`);
    }
  }
  const withSidecar = articles.filter(({ hasSidecar }) => hasSidecar);
  for (const { article, hasSidecar } of articles) if (!hasSidecar) complain(`${article}: has no sidecar, nothing to check`);
  if (articles.length === 0) complain('no sidecar (*.facts.yaml) was found, nothing to check');
  else complain(`${counted(withSidecar.flatMap(({ claims }) => claims).length, 'claim')} in ${counted(withSidecar.length, 'sidecar')}, ${counted(articles.flatMap(({ problems }) => problems).length, 'problem')}`);
}

/** Brings a sidecar up to date; gives the reasons why it could not. What cannot be read is left as it is: the check says so. */
async function update({ article, sidecar, sidecarData, hasArticle }: CheckedArticle): Promise<string[]> {
  if (!hasArticle || !sidecarData || sidecarData.claims.length === 0) return [];
  const text = await readText(article);
  if (!text.ok) return [`${article}: error: ${text.error.message} [${text.error.code}]`];
  const today = keptText(text.value);
  const result = await updateFile(sidecar, (newest) => {
    const current = newest === null ? null : readSidecar(newest).sidecar;
    if (newest === null || !current) return err({ code: 'changed', message: 'it was changed while it was checked, and can no longer be read' });
    const resolutions = resolveAnchors(current.text, today, current.claims.map(({ anchor }) => anchor));
    const anchors = anchorChanges(current.text, today, current.claims.map(({ anchor }) => anchor), resolutions);
    if (anchors.length === 0 && current.text === today) return ok(newest);
    const applied = applyOperation(newest, { kind: 'sync', text: today, anchors });
    return applied.ok ? ok(applied.value.text) : err(applied.error);
  });
  return result.ok ? [] : [`${sidecar}: error: not updated: ${result.error.message} [${result.error.code}]`];
}
