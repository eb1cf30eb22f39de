// Every id that stands both in package.json and in the code, once. A test holds the two against each other.

/** The language of articles. */
export const LANGUAGE = 'news-article';

/** What a sidecar's name adds to its article's. */
export const SIDECAR_SUFFIX = '.facts.yaml';

export const Command = {
  markClaim: 'claimLens.markClaim',
  setVerdict: 'claimLens.setVerdict',
  addSource: 'claimLens.addSource',
  addNote: 'claimLens.addNote',
  setStatus: 'claimLens.setStatus',
  assign: 'claimLens.assign',
  signOff: 'claimLens.signOff',
  openNotes: 'claimLens.openNotes',
  nextNotes: 'claimLens.nextNotes',
  previousNotes: 'claimLens.previousNotes',
  replyNote: 'claimLens.replyNote',
  markWithNote: 'claimLens.markWithNote',
  editNote: 'claimLens.editNote',
  saveNote: 'claimLens.saveNote',
  cancelNote: 'claimLens.cancelNote',
  deleteNote: 'claimLens.deleteNote',
  resolveNotes: 'claimLens.resolveNotes',
  reopenNotes: 'claimLens.reopenNotes',
  mendClaim: 'claimLens.mendClaim',
  editClaim: 'claimLens.editClaim',
  reattach: 'claimLens.reattach',
  acceptWording: 'claimLens.acceptWording',
  choosePlace: 'claimLens.choosePlace',
  compareWithChecked: 'claimLens.compareWithChecked',
  removeClaim: 'claimLens.removeClaim',
  undo: 'claimLens.undo',
  redo: 'claimLens.redo',
  nextClaim: 'claimLens.nextClaim',
  previousClaim: 'claimLens.previousClaim',
  revealClaim: 'claimLens.revealClaim',
  revealFigure: 'claimLens.revealFigure',
  findFigure: 'claimLens.findFigure',
  openInSidecar: 'claimLens.openInSidecar',
  treatAsArticle: 'claimLens.treatAsArticle',
  toggleSuggestions: 'claimLens.toggleSuggestions',
  markSuggestions: 'claimLens.markSuggestions',
  dismissSuggestions: 'claimLens.dismissSuggestions',
  restoreSuggestions: 'claimLens.restoreSuggestions',
  revealSuggestion: 'claimLens.revealSuggestion',
  moreSuggestions: 'claimLens.moreSuggestions',
  refreshClaims: 'claimLens.refreshClaims',
  filterClaims: 'claimLens.filterClaims',
  clearFilter: 'claimLens.clearFilter',
  myWork: 'claimLens.myWork',
  groupClaims: 'claimLens.groupClaims',
  onSelectedClaims: 'claimLens.onSelectedClaims',
  openDashboard: 'claimLens.openDashboard',
  bringBackArticle: 'claimLens.bringBackArticle',
} as const;

export const Setting = {
  section: 'claimLens',
  include: 'articles.include',
  author: 'author',
  verdicts: 'verdicts',
  keepText: 'sidecar.keepText',
  signOffs: 'review.signOffs',
  suggestions: 'suggestions.enabled',
  threshold: 'suggestions.threshold',
  hover: 'hover.enabled',
  dateHints: 'dates.inlayHints',
  followCursor: 'view.followCursor',
  explorerBadges: 'explorer.badges',
  problemChanged: 'problems.changedWords',
  problemFigure: 'problems.changedFigure',
  problemLost: 'problems.lostAnchor',
  problemAmbiguous: 'problems.unclearAnchor',
  problemsInSidecars: 'problems.sidecar',
  lint: 'lint.enabled',
  lintNoSource: 'lint.verdictWithoutSource',
  lintOneSource: 'lint.oneSource',
  lintNotDated: 'lint.sourceNotDated',
  lintNoClaimant: 'lint.noClaimant',
  lintOneDomain: 'lint.oneDomain',
  lintNoDateline: 'lint.noDateline',
  lintTextNotKept: 'lint.textNotKept',
} as const;

export const View = {
  container: 'claimLens',
  claims: 'claimLens.claims',
  suggestions: 'claimLens.suggestions',
  /** A web view in the editors' place. */
  dashboard: 'claimLens.dashboard',
} as const;

/** The controller of comment threads. */
export const COMMENTS = 'claimLens.notes';

/** Context keys for `when` clauses. */
export const ContextKey = {
  /** The active editor shows an article. */
  article: 'claimLens.article',
  /** The cursor is in a claim. */
  claimAtCursor: 'claimLens.claimAtCursor',
  /** Why the Suggestions view is empty (`no-article`, `nothing`, `done`), or that it is not (`open`). */
  suggestions: 'claimLens.suggestionsState',
  /** The Claims view shows only what its filter finds. */
  claimsFiltered: 'claimLens.claimsFiltered',
  /** There is something that Undo Last Change would undo. */
  canUndo: 'claimLens.canUndo',
  /** There is something that Redo Last Change would do again. */
  canRedo: 'claimLens.canRedo',
  /** An article was deleted and its claims were kept, in a way that the explorer's own undo cannot take back. */
  canBringBack: 'claimLens.canBringBack',
} as const;

/** Contributed colours. Verdict colours are by tone; see `VerdictTone`. */
export const Colour = {
  suggestion: 'claimLens.suggestionBorder',
  toneTrue: 'claimLens.verdict.true',
  toneMostlyTrue: 'claimLens.verdict.mostlyTrue',
  toneMixed: 'claimLens.verdict.mixed',
  toneMostlyFalse: 'claimLens.verdict.mostlyFalse',
  toneFalse: 'claimLens.verdict.false',
  toneUnproven: 'claimLens.verdict.unproven',
  open: 'claimLens.verdict.open',
  background: 'claimLens.claimBackground',
  stale: 'claimLens.staleBorder',
  adrift: 'claimLens.adriftBorder',
  openArticle: 'claimLens.openArticle',
} as const;

/** Scheme of the read-only documents that show an article's text as it was checked. */
export const CHECKED_SCHEME = 'claim-lens-checked';
