import type { WordList } from './word';

export const worth: WordList = [];
