const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * Whether a text reads from right to left: most of its letters do. A name of another script, were it the first word, turns no sentence
 * round, as it would by the first strong letter alone (UAX 9, P2), which decides where as many letters run each way.
 */
export function readsRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const leftward = letters.filter((letter) => LEFTWARD.test(letter)).length;
  return 2 * leftward === letters.length ? LEFTWARD.test(letters[0] ?? "") : 2 * leftward > letters.length;
}
