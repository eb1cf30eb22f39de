// The scale of verdicts on the command line.

import type { Verdict } from '../core/sidecar/model';
import { DEFAULT_VERDICTS } from '../core/sidecar/verdicts';
import { UsageError } from './command';

export const verdictsOption = { type: 'string' } as const;

export const VERDICTS_HELP = '  --verdicts  the ids of the scale in force, in place of the default one';

/** The scale that `--verdicts true,false,unproven` names; the default one without it. Only the ids matter here. */
export function readVerdicts(option: string | undefined): readonly Verdict[] {
  if (option === undefined) return DEFAULT_VERDICTS;
  const ids = option.split(',').map((id) => id.trim()).filter((id) => id !== '');
  if (ids.length === 0) throw new UsageError('--verdicts takes ids with commas between them');
  return ids.map((id) => DEFAULT_VERDICTS.find((verdict) => verdict.id === id) ?? { id, label: id, description: '', tone: 'mixed' });
}
