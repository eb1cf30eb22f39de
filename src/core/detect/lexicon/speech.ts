import type { WordList } from './word';

export const speech: WordList = [];
