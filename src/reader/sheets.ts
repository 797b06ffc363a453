/** px: what a sheet of A4 holds within the margins of a report (`report/page/style.ts`) */
const MM = 96 / 25.4;
const WIDTH = 172 * MM;
const HEIGHT = 253 * MM;

/** A picture is made no smaller than this to take the room that is left: its smallest type has 5 pt. */
const LEAST_SCALE = 0.62;
/** Of a sheet that would stay empty before a figure: less needs no mending. */
const LEAST_GAP = 0.12 * HEIGHT;
const WIDE_GAP = 0.35 * HEIGHT;
/** Lists that are shorter are not split. */
const SHORT = 0.3 * HEIGHT;
/** px: of a text that is split, two lines stay */
const LINES = 44;

/** A block of the report as it is laid below the last: how far from it, how high, and how much of it must stay together. */
type Block = { readonly element: HTMLElement; readonly gap: number; readonly height: number; readonly least: number };

/**
 * Settles figures on the sheets of a report before it is printed: one that does not fit is made smaller as far as its type can
 * be read, else the text that follows it goes before it, so that no sheet stays half empty.
 */
function settle(): void {
  const main = document.querySelector("main");
  if (!main) return;
  document.documentElement.style.width = `${WIDTH}px`;
  for (const list of main.querySelectorAll<HTMLElement>("ul,ol,.footnotes"))
    if (list.getBoundingClientRect().height < SHORT) list.classList.add("together");
  let used = 0;
  for (let index = 0; index < main.children.length; index++) {
    const block = measured(main, index);
    if (block.element.tagName === "FIGURE") {
      const room = HEIGHT - used - (used === 0 ? 0 : block.gap);
      if (block.least > room && used > 0 && !shrink(block, room) && room > LEAST_GAP && pull(block.element, room)) {
        index--; // what was pulled stands here now
        continue;
      }
    }
    used = after(used, measured(main, index), index + 1 < main.children.length ? measured(main, index + 1) : undefined);
  }
  document.documentElement.style.width = "";
}

function measured(main: Element, index: number): Block {
  const element = main.children[index] as HTMLElement; // main holds elements of HTML only
  const { top, bottom, height } = element.getBoundingClientRect();
  const before = main.children[index - 1]?.getBoundingClientRect().bottom ?? top;
  return { element, gap: Math.max(0, top - before), height, least: leastOf(element, bottom - top) };
}

/** How much of a block cannot be parted: a picture with its caption, a short list, two lines of anything else. */
function leastOf(element: HTMLElement, height: number): number {
  if (element.tagName === "FIGURE") {
    const caption = element.querySelector("figcaption")?.getBoundingClientRect().bottom;
    return caption === undefined ? height : caption - element.getBoundingClientRect().top;
  }
  return element.classList.contains("together") ? height : Math.min(height, LINES);
}

/** How much of the last sheet is used after a block; a heading goes where the beginning of what follows it does. */
function after(used: number, { element, gap, height, least }: Block, next: Block | undefined): number {
  const needed = /^H\d$/.test(element.tagName) && next ? height + next.gap + next.least : least;
  const start = used === 0 ? 0 : used + gap;
  const from = start + needed > HEIGHT ? 0 : start;
  return (from + height) % HEIGHT;
}

/** Makes a picture as small as the room asks for; whether its type can still be read there. */
function shrink({ element, least }: Block, room: number): boolean {
  const svg = element.querySelector<SVGSVGElement>(".demarche-picture svg");
  if (!svg) return false;
  const shown = svg.getBoundingClientRect().height;
  const height = shown - (least - room) - 2;
  if (height / svg.viewBox.baseVal.height < LEAST_SCALE) return false;
  svg.style.maxHeight = `${height}px`;
  return true;
}

/**
 * Takes the text that follows a figure before it, block by block; whether there was some. A new part of the report begins before
 * a figure only where much of the sheet would stay empty.
 */
function pull(figure: HTMLElement, room: number): boolean {
  const next = figure.nextElementSibling;
  if (!(next instanceof HTMLElement)) return false;
  const isHeading = /^H\d$/.test(next.tagName);
  const text = isHeading && room > WIDE_GAP ? next.nextElementSibling : next;
  if (!(text && /^(P|UL|OL|BLOCKQUOTE)$/.test(text.tagName))) return false;
  if (text.classList.contains("together") && text.getBoundingClientRect().height > room) return false;
  figure.before(...(isHeading ? [next, text] : [text]));
  return true;
}

// the fonts of the page have come by then, and printing waits for it
addEventListener("load", settle);
