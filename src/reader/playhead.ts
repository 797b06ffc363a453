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
  if (scroll) scrollTo(drawing, event);
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
  for (const each of [head, ring]) each.toggleAttribute("hidden", mark === undefined);
  for (const each of [head, ring]) each.style.display = mark === undefined ? "none" : "";
  if (!mark) return;
  const at = centreOf(mark);
  const around = boxOf(drawing, mark);
  ring.style.transform = `translate(${at.x}px, ${at.y}px)`;
  const [line, tip] = [head.children[0], head.children[1]];
  if (drawing.flow === "right") {
    const top = around.y - BEYOND;
    head.style.transform = `translate(${at.x}px, ${top}px)`;
    line?.setAttribute("x2", "0");
    line?.setAttribute("y2", String(around.height + 2 * BEYOND));
    tip?.setAttribute("d", "M-6-8H6L0 1Z");
  } else {
    const left = around.x - BEYOND;
    head.style.transform = `translate(${left}px, ${at.y}px)`;
    line?.setAttribute("x2", String(around.width + 2 * BEYOND));
    line?.setAttribute("y2", "0");
    tip?.setAttribute("d", "M-8-6V6L1 0Z");
  }
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

/** A pale ground over an event's row, or over its column. */
function markBand(drawing: Drawing, marks: readonly SVGElement[]): void {
  const band = part(drawing, "band", () => draw("rect", { class: "band", rx: 4 }));
  const own = marks.filter((mark) => mark instanceof SVGGElement);
  band.style.display = own.length === 0 ? "none" : "";
  if (own.length === 0) return;
  const box = union(own);
  const pad = 7;
  for (const [name, value] of [
    ["x", box.x - pad],
    ["y", box.y - pad],
    ["width", box.width + 2 * pad],
    ["height", box.height + 2 * pad],
  ] as const)
    band.setAttribute(name, String(value));
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
function part<Kind extends SVGElement>({ svg }: Drawing, name: string, create: () => Kind): Kind {
  const known = svg.querySelector<Kind>(`:scope > .${name}`);
  if (known) return known;
  const made = create();
  svg.append(made);
  return made;
}

function scrollTo(drawing: Drawing, event: string): void {
  const target =
    drawing.view === "statechart" ? drawing.marksOf(event)[0] : (drawing.placeOf(event) ?? drawing.marksOf(event)[0]);
  target?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
