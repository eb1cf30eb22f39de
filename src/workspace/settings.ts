// The settings, typed and checked: what a user wrote wrong falls back to the default instead of breaking a surface.

import * as vscode from 'vscode';
import type { Problem, Verdict, VerdictTone } from '../core/sidecar/model';
import { BLOCKING } from '../core/sidecar/problems';
import { DEFAULT_VERDICTS } from '../core/sidecar/verdicts';
import { Setting } from '../ids';

const DEFAULT_THRESHOLD = 0.7;

const TONES: readonly VerdictTone[] = ['true', 'mostly-true', 'mixed', 'mostly-false', 'false', 'unproven'];

/** The settings that hold a level. */
export type ProblemSetting = (typeof Setting)['problemChanged' | 'problemFigure' | 'problemLost' | 'problemAmbiguous' | 'lintNoSource' | 'lintOneSource' | 'lintNotDated' | 'lintNoClaimant' | 'lintOneDomain' | 'lintNoDateline' | 'lintTextNotKept'];

/** How a kind of problem is shown; null = not at all. */
export type ProblemLevel = vscode.DiagnosticSeverity | null;

const LEVELS: Readonly<Record<string, ProblemLevel>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
  off: null,
};

function get<T>(key: string, fallback: T, scope?: vscode.Uri): T {
  return vscode.workspace.getConfiguration(Setting.section, scope ?? null).get<T>(key) ?? fallback;
}

export const settings = {
  author: (): string => get(Setting.author, '').trim(),
  include: (scope?: vscode.Uri): readonly string[] => strings(get<unknown>(Setting.include, [], scope)),
  keepText: (scope?: vscode.Uri): boolean => get<boolean>(Setting.keepText, true, scope),
  suggestions: (): boolean => get<boolean>(Setting.suggestions, true),
  hover: (): boolean => get<boolean>(Setting.hover, true),
  explorerBadges: (scope?: vscode.Uri): boolean => get<boolean>(Setting.explorerBadges, true, scope),
  followCursor: (): boolean => get<boolean>(Setting.followCursor, false),
  dateHints: (scope?: vscode.Uri): boolean => get<boolean>(Setting.dateHints, false, scope),

  /** How many people have to sign a verdict before its claim is done. */
  signOffs(scope?: vscode.Uri): number {
    const value = Number(get<unknown>(Setting.signOffs, 0, scope));
    return Number.isInteger(value) && value > 0 ? value : 0;
  },

  /** 0 to 1: sentences that are less worth checking get no suggestion. */
  threshold(): number {
    const value = Number(get<unknown>(Setting.threshold, DEFAULT_THRESHOLD));
    return value >= 0 && value <= 1 ? value : DEFAULT_THRESHOLD;
  },

  /** The scale of verdicts in force: the user's, else the default one. */
  verdicts(scope?: vscode.Uri): readonly Verdict[] {
    const own = get<unknown>(Setting.verdicts, [], scope);
    const read = Array.isArray(own) ? own.flatMap(toVerdict) : [];
    return read.length > 0 ? read : DEFAULT_VERDICTS.map((verdict) => ({ ...verdict, ...VERDICT_WORDS[verdict.id]?.() }));
  },

  /** Whether Problems tells what an editor would ask about claims, too. */
  lint: (scope?: vscode.Uri): boolean => get<boolean>(Setting.lint, false, scope),

  problemLevel(key: ProblemSetting, scope?: vscode.Uri): ProblemLevel {
    const level = LEVELS[get(key, 'warning', scope)];
    return level === undefined ? vscode.DiagnosticSeverity.Warning : level;
  },

  /** How a problem of a sidecar is shown. Those for which nothing is written to it are always shown. */
  sidecarProblemLevel({ code, severity }: Pick<Problem, 'code' | 'severity'>, scope?: vscode.Uri): ProblemLevel {
    const levels = get<unknown>(Setting.problemsInSidecars, {}, scope);
    const wanted = typeof levels === 'object' && levels !== null && Object.hasOwn(levels, code) ? (levels as Record<string, unknown>)[code] : undefined;
    const level = typeof wanted === 'string' ? LEVELS[wanted] : undefined;
    return level === undefined || (level === null && BLOCKING.has(code)) ? LEVELS[severity === 'info' ? 'information' : severity]! : level;
  },
};

/** The default scale in the user's language. */
const VERDICT_WORDS: Readonly<Record<string, () => Pick<Verdict, 'label' | 'description'>>> = {
  true: () => ({ label: vscode.l10n.t('True'), description: vscode.l10n.t('The facts bear the claim out, with nothing of weight left out.') }),
  'mostly-true': () => ({ label: vscode.l10n.t('Mostly true'), description: vscode.l10n.t('Right in substance; a detail is off or needs to be added.') }),
  'half-true': () => ({ label: vscode.l10n.t('Half true'), description: vscode.l10n.t('Part of it holds and part of it does not, or it depends on how one counts.') }),
  misleading: () => ({ label: vscode.l10n.t('Misleading'), description: vscode.l10n.t('The words are right, but they suggest something that is not.') }),
  'mostly-false': () => ({ label: vscode.l10n.t('Mostly false'), description: vscode.l10n.t('A grain of truth in a claim that is wrong in substance.') }),
  false: () => ({ label: vscode.l10n.t('False'), description: vscode.l10n.t('The facts contradict the claim.') }),
  unproven: () => ({ label: vscode.l10n.t('Unproven'), description: vscode.l10n.t('The evidence that can be had settles it neither way.') }),
};

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : [];
}

function toVerdict(value: unknown): Verdict[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, label, description, tone } = value as Record<string, unknown>;
  if (typeof id !== 'string' || id.trim() === '') return [];
  return [{
    id,
    label: typeof label === 'string' && label !== '' ? label : id,
    description: typeof description === 'string' ? description : '',
    tone: TONES.find((one) => one === tone) ?? 'mixed',
  }];
}

/** Calls back when one of our settings changed. */
export function onDidChangeSettings(listener: (affects: (key: string) => boolean) => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(Setting.section)) listener((key) => event.affectsConfiguration(`${Setting.section}.${key}`));
  });
}
