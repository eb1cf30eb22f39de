import type { WordList } from './word';

export const figures: WordList = [];
