import type { SelectDetail } from "./events.ts";
import type { StoryStep } from "./story.ts";

/** How much of a mark that comes later is seen. */
const LATER = "0.28";
const ROOM = 3; // px between words and the frame around them

/** The steps that can be read off a picture alone: its marks of events, in the order in which they stand in it. */
export function storyOfSvg(svg: Element): StoryStep[] {
  const titles = new Map(marksOf(svg).map((mark) => [idOf(mark), titleOf(mark)]));
  return [...titles].map(([event, title]) => ({ event, title, isFree: false, sayings: [] }));
}

/** Shows a step on the marks of a picture: what comes later fades, and a frame stands around the step itself. */
export function showStep(svg: SVGSVGElement, story: readonly StoryStep[], index: number): void {
  svg.querySelector("[data-playhead]")?.remove();
  const later = new Set(story.slice(index).map((step) => step.event));
  const current = story[index - 1]?.event;
  for (const mark of marksOf(svg)) {
    const isLater = index > 0 && later.has(idOf(mark));
    const isCurrent = idOf(mark) === current;
    mark.setAttribute("part", `event${isCurrent ? " current" : isLater ? " later" : ""}`);
    setOrRemove(mark, "opacity", isLater ? LATER : undefined);
    setOrRemove(mark, "aria-current", isCurrent ? "step" : undefined);
    if (isCurrent) mark.prepend(frameOf(mark));
  }
}

/** What of a picture an element belongs to, if a page can be told of it. */
export function selectionOf(target: Element): SelectDetail | undefined {
  for (const kind of ["event", "branch", "state", "account", "region"] as const) {
    const mark = target.closest(`[data-${kind}]`);
    const id = mark?.getAttribute(`data-${kind}`);
    if (mark && id) return { kind, id, title: titleOf(mark) };
  }
  return undefined;
}

/** The mark of an event, to bring it into sight. */
export const markOf = (svg: Element, event: string): SVGGElement | undefined =>
  marksOf(svg).find((mark) => idOf(mark) === event);

const marksOf = (svg: Element): SVGGElement[] => [...svg.querySelectorAll<SVGGElement>("g[data-event]")];
const idOf = (mark: Element): string => mark.getAttribute("data-event") ?? "";
const titleOf = (mark: Element): string => mark.querySelector(":scope > title")?.textContent ?? idOf(mark);

function setOrRemove(mark: Element, name: string, value: string | undefined): void {
  if (value === undefined) mark.removeAttribute(name);
  else mark.setAttribute(name, value);
}

/** A frame around the words of a mark, which stand apart from all else; around the whole mark where it has none. */
function frameOf(mark: SVGGElement): SVGRectElement {
  const words = [...mark.querySelectorAll<SVGGraphicsElement>("text")].map((text) => text.getBBox());
  const boxes = words.length > 0 ? words : [mark.getBBox()];
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const [right, bottom] = [
    Math.max(...boxes.map(({ x, width }) => x + width)),
    Math.max(...boxes.map(({ y, height }) => y + height)),
  ];
  const frame = mark.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "rect");
  const attributes = {
    "data-playhead": "",
    part: "playhead",
    x: left - ROOM,
    y: top - ROOM,
    width: right - left + 2 * ROOM,
    height: bottom - top + 2 * ROOM,
    rx: 5,
    fill: "currentColor",
    "fill-opacity": 0.1,
    stroke: "currentColor",
    "stroke-width": 1.5,
  };
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, String(value));
  return frame;
}
