import type { Drawing } from "./drawing.ts";
import { draw } from "./element.ts";
import type { Place } from "./place.ts";

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Puts the playhead where the last step stands: a line through its mark, a band over its row or column, rings on active states. */
export function movePlayhead(drawing: Drawing, place: Place, scroll: boolean): void {
  const event = place.order[place.count - 1] ?? "";
  switch (drawing.view) {
    case "timeline":
      markLine(drawing, drawing.placeOf(event));
      break;
    case "accounts":
    case "possible-times":
      markBand(drawing, drawing.marksOf(event));
      break;
    case "statechart":
      ringStates(drawing);
      break;
  }
  if (scroll) scrollTo(drawing, event, place.off !== undefined);
}

/** px */
const BEYOND = 10;
const RING = 13;

function markLine(drawing: Drawing, mark: SVGGElement | undefined): void {
  const head = part(drawing, "playhead", () => {
    const group = draw("g", { class: "playhead", "aria-hidden": "true" });
    group.append(draw("line", { x1: 0, y1: 0 }), draw("path", {}));
    return group;
  });
  const ring = part(drawing, "ring", () => draw("circle", { class: "ring", r: RING, cx: 0, cy: 0 }));
  const row = drawing.parts.get("band");
  for (const each of [head, ring, ...(row ? [row] : [])]) each.style.display = mark === undefined ? "none" : "";
  if (!mark) return;
  const at = centreOf(mark);
  const around = boxOf(drawing, mark); // measured before the playhead stands in it
  mark.parentNode?.insertBefore(head, mark.parentNode.querySelector(":scope > [data-event]")); // under the texts
  ring.style.transform = `translate(${at.x}px, ${at.y}px)`;
  const isDown = drawing.flow === "down";
  if (isDown) markRow(drawing, mark, around);
  const start = isDown ? { x: around.x - BEYOND, y: at.y } : { x: at.x, y: around.y - BEYOND };
  // down a column it would strike the texts through, so that it only points at the mark
  const length = isDown ? at.x - RING - start.x : around.height + 2 * BEYOND;
  head.style.transform = `translate(${start.x}px, ${start.y}px)`;
  const [line, tip] = [head.children[0], head.children[1]];
  line?.setAttribute("x2", isDown ? String(length) : "0");
  line?.setAttribute("y2", isDown ? "0" : String(length));
  if (!isDown) line?.setAttribute("stroke-dasharray", dashesBeside(mark, at.x, { start: start.y, length }));
  tip?.setAttribute("d", isDown ? "M-8-6V6L1 0Z" : "M-6-8H6L0 1Z");
}

/** px that the playhead keeps from the words of its event */
const CLEAR = 3;

/** A line as dashes that leave out the words of its own event, where they stand in its way. */
function dashesBeside(mark: SVGGElement, x: number, line: { readonly start: number; readonly length: number }): string {
  const texts = [...mark.querySelectorAll("text")].map((text) => text.getBBox());
  const inWay = texts.filter((box) => box.x < x && x < box.x + box.width);
  if (inWay.length === 0) return "none";
  const top = Math.max(0, Math.min(...inWay.map((box) => box.y)) - line.start - CLEAR);
  const bottom = Math.max(...inWay.map((box) => box.y + box.height)) - line.start + CLEAR;
  return `${top} ${bottom - top} ${Math.max(0, line.length - bottom)}`;
}

/** A pale ground over all that a column tells of an event. */
function markRow(drawing: Drawing, mark: SVGGElement, around: Box): void {
  const band = part(drawing, "band", () => draw("rect", { class: "band", rx: 4 }));
  const own = mark.getBBox();
  mark.parentNode?.insertBefore(band, mark.parentNode.querySelector(":scope > [data-event]"));
  const place = { x: around.x + 5, y: own.y - PAD, width: around.width - 10, height: own.height + 2 * PAD };
  for (const [name, value] of Object.entries(place)) band.setAttribute(name, String(value));
}

/** The middle of an event's own shape: the first circle, diamond or bracket of its group that is no thin line. */
function centreOf(mark: SVGGElement): { readonly x: number; readonly y: number } {
  const shapes = [...mark.querySelectorAll<SVGGraphicsElement>(":scope > circle, :scope > path")];
  const boxes = shapes.map((shape) => shape.getBBox());
  const own = boxes.find(({ width, height }) => width > 4 && height > 4 && width < 40 && height < 40) ?? boxes[0];
  if (!own) return { x: 0, y: 0 };
  return own.width >= 40 ? { x: own.x, y: own.y } : { x: own.x + own.width / 2, y: own.y + own.height / 2 };
}

const extents = new WeakMap<Element, Box>();

/** What the playhead runs through: the block around a mark, or all lanes, strips and rows of the picture. */
function boxOf({ svg }: Drawing, mark: SVGGElement): Box {
  const block = mark.closest<SVGGElement>('[id*="-block-"]');
  const known = extents.get(block ?? svg);
  if (known) return known;
  const box = block
    ? block.getBBox()
    : union([...svg.querySelectorAll<SVGGElement>("[data-region],[data-event][id],[data-account]")]);
  extents.set(block ?? svg, box);
  return box;
}

function union(marks: readonly SVGGraphicsElement[]): Box {
  const boxes = marks.map((mark) => mark.getBBox());
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - top,
  };
}

/** px: what a ground reaches beyond the marks, and leaves free at the sides of the picture */
const PAD = 7;
const MARGIN = 14;

/** A pale ground over an event's row, or over its column. */
function markBand(drawing: Drawing, marks: readonly SVGElement[]): void {
  const band = part(drawing, "band", () => draw("rect", { class: "band", rx: 4 }));
  const own = marks.filter((mark) => mark instanceof SVGGElement);
  band.style.display = own.length === 0 ? "none" : "";
  if (own.length === 0) return;
  const box = union(own);
  const isRow = drawing.view === "possible-times";
  const [x, width] = isRow
    ? [MARGIN, drawing.svg.viewBox.baseVal.width - 2 * MARGIN]
    : [box.x - PAD, box.width + 2 * PAD];
  const place = { x, y: box.y - PAD / (isRow ? 2 : 1), width, height: box.height + (isRow ? 1 : 2) * PAD };
  for (const [name, value] of Object.entries(place)) band.setAttribute(name, String(value));
}

/** A ring around every state that is active. */
function ringStates(drawing: Drawing): void {
  const group = part(drawing, "here-group", () => draw("g", { class: "here-group", "aria-hidden": "true" }));
  const active = [...drawing.states.values()].flat().filter((mark) => mark.classList.contains("active"));
  group.replaceChildren(
    ...active
      .filter(
        (mark) => ![...active].some((other) => (other.dataset["state"] ?? "").startsWith(`${mark.dataset["state"]}.`)),
      )
      .flatMap((mark) => {
        const box = mark.querySelector<SVGRectElement>(":scope > rect")?.getBBox();
        if (!box) return [];
        const ring = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8, rx: 9 };
        return [draw("rect", { class: `here${mark.classList.contains("entered") ? "" : " else"}`, ...ring })];
      }),
  );
}

/** A part that is drawn over the picture, made when it is first needed. */
function part<Kind extends SVGElement>({ svg, parts }: Drawing, name: string, create: () => Kind): Kind {
  const known = parts.get(name) as Kind | undefined; // a name has one kind
  if (known) return known;
  const made = create();
  svg.append(made);
  parts.set(name, made);
  return made;
}

/** To what the step is about: off the record the branch that is taken, else the event's own mark, or its arrow and where that leads. */
function scrollTo(drawing: Drawing, event: string, isOff: boolean): void {
  const taken = isOff ? drawing.svg.querySelector<SVGElement>(".taken") : undefined;
  const marks = drawing.marksOf(event);
  const own = taken ?? drawing.placeOf(event) ?? marks.find(({ dataset }) => dataset["to"] !== undefined) ?? marks[0];
  for (const mark of [own, ...(drawing.states.get(own?.dataset["to"] ?? "") ?? [])])
    mark?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
