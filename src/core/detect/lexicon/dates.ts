import type { WordList } from './word';

export const dates: WordList = [];
