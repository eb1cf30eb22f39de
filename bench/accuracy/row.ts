// One line of the accuracy table.

export interface Row {
  readonly task: string;
  readonly ours: string;
  readonly best: string;
  readonly goal: string;
  readonly reached: boolean | null;
}
