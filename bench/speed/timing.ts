// One line of the speed table.

/** A measured time; `note` says what came of it. */
export interface Timing {
  readonly what: string;
  readonly milliseconds: number;
  readonly note: string;
}
