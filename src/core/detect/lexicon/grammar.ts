// The closed classes of English: the words that hold a sentence together.

import type { WordList } from './word';

const [Determiner, Preposition, Pronoun, Auxiliary, Conjunction, Negation] = [1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5];

/** Determiners that say whose. */
export const possessives: readonly string[] = 'my your his her its our their'.split(' ');

export const grammar: WordList = [
  [Determiner, `a an the this that these those ${possessives.join(' ')} each every either neither some any no all both
    another other such what which whose`],
  [Preposition, `about above across after against along alongside amid among amongst around as at before behind below beneath
    beside besides between beyond by despite down during except for from in inside into like near of off on onto opposite out
    outside over past per since through throughout till to toward towards under underneath until unto up upon versus via
    with within without`],
  [Pronoun, `i me you he him she her it we us they them myself yourself himself herself itself ourselves yourselves themselves
    who whom whoever someone somebody anyone anybody everyone everybody nobody one ones mine yours hers ours theirs`],
  [Auxiliary, `am is are was were be been being have has had having do does did can could may might must shall should will would
    isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't cannot couldn't won't wouldn't shouldn't mustn't`],
  [Conjunction, `and or but nor so yet if because although though while whereas unless whether that than when where once`],
  [Negation, `no not never none neither nor nobody nothing nowhere isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't
    didn't can't cannot couldn't won't wouldn't shouldn't mustn't`],
];
