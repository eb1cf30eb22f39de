// What runs inside the page of the workbench, where there is a DOM. Each function stands alone: Playwright sends its text over.

/** @typedef {{ x: number, y: number, width: number, height: number }} Box in CSS pixels of the page */

/**
 * Where words stand on the screen. Lines that VS Code wrapped are taken as one.
 * @param {{ words: string, occurrence: number }} wanted occurrence: counts from 1, over what is visible
 * @returns {Box[]} one box for each line on which a part of them stands; none when they are not visible
 */
export function boxesOf({ words, occurrence }) {
  const lines = [...document.querySelectorAll('.editor-instance .monaco-editor .view-lines .view-line')]
    .map((line) => ({ line, top: line.getBoundingClientRect().top }))
    .sort((a, b) => a.top - b.top);
  let text = '';
  const places = [];
  for (const { line } of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at++) places.push({ node, at });
      text += node.data.replaceAll('\u00a0', ' ');
    }
    if (!text.endsWith(' ')) {
      places.push(null);
      text += '\n';
    }
  }
  let start = -1;
  for (let count = 0; count < occurrence; count++) {
    start = text.indexOf(words, start + 1);
    if (start < 0) return [];
  }
  const boxes = [];
  for (const place of places.slice(start, start + words.length)) {
    if (!place) continue;
    const range = document.createRange();
    range.setStart(place.node, place.at);
    range.setEnd(place.node, place.at + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    const last = boxes.at(-1);
    if (last && Math.abs(last.y - y) < height / 2) last.width = x + width - last.x;
    else boxes.push({ x, y, width, height });
  }
  // What is scrolled away, or lies under the headings that stay at the top, is drawn all the same.
  const editor = places[start]?.node.parentElement?.closest('.monaco-editor');
  const top = (editor?.querySelector('.sticky-widget') ?? null)?.getBoundingClientRect().bottom || (editor?.getBoundingClientRect().top ?? 0);
  const bottom = editor?.getBoundingClientRect().bottom ?? 0;
  const isSeen = boxes.every(({ y, height }) => y + height / 2 > top && y + height / 2 < bottom);
  return isSeen ? boxes : [];
}

/**
 * What decorations paint in the editor's text: boxes behind it (with the colours and lines that the browser computed),
 * styled pieces of it, and icons in the margin.
 * @returns {(Box & { kind: 'box' | 'text' | 'icon', words: string, background: string, colour: string, border: string, underline: string, image: string })[]}
 */
export function decorations() {
  const kinds = {
    box: '.editor-instance .view-overlays .cdr[class*="ced-"]',
    text: '.editor-instance .view-lines span[class*="ced-"]',
    icon: '.editor-instance .glyph-margin-widgets .cgmr[class*="ced-"]',
  };
  return Object.entries(kinds).flatMap(([kind, selector]) => [...document.querySelectorAll(selector)].map((element) => {
    const style = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      kind, x, y, width, height,
      words: (element.textContent ?? '').replaceAll('\u00a0', ' '),
      background: style.backgroundColor,
      colour: style.color,
      border: `${style.borderBottomStyle} ${style.borderBottomWidth} ${style.borderBottomColor}`,
      underline: style.textDecorationLine === 'none' ? 'none' : `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationColor}`,
      image: style.backgroundImage,
    };
  }));
}

/**
 * The lines of the editor that are on the screen, as they are wrapped there.
 * @returns {string[]}
 */
export function visibleLines() {
  return [...document.querySelectorAll('.editor-instance .monaco-editor .view-lines .view-line')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '));
}

/** Settled when what fades in or slides has done so; what goes round for ever is left alone. */
export function atRest() {
  const ending = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 5000);
  return Promise.all(ending.map(({ finished }) => finished.then(() => undefined, () => undefined)));
}

/** Whether the workbench has drawn itself. */
export function workbenchStarted() {
  return performance.getEntriesByName('code/didStartWorkbench').length > 0;
}

/** The colour that a shape is filled with. @param {Element} shape */
export function fillOf(shape) {
  return getComputedStyle(shape).fill;
}

/** The letters that the explorer puts at the end of a file's row; 'none' without. @param {Element} label */
export function badgeOf(label) {
  return getComputedStyle(label, '::after').content;
}
