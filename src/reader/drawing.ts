/** An arrow of a statechart: the states it joins, and what sets it off. */
export type Arrow = {
  readonly element: SVGElement;
  readonly from: string;
  readonly to: string;
  readonly triggers: readonly string[];
};

/** One drawing of a picture with its marks by what they stand for, and what is shown of it now. */
export type Drawing = {
  readonly svg: SVGSVGElement;
  readonly view: string;
  /** the way in which order runs */
  readonly flow: "right" | "down";
  readonly branches: ReadonlyMap<string, readonly SVGElement[]>;
  readonly states: ReadonlyMap<string, readonly SVGElement[]>;
  readonly arrows: readonly Arrow[];
  marksOf(event: string): readonly SVGElement[];
  /** events that have marks and are not among these */
  others(steps: readonly string[]): readonly string[];
  /** the mark that an event stands at */
  placeOf(event: string): SVGGElement | undefined;
  /** what is drawn over the picture, by name */
  readonly parts: Map<string, SVGElement>;
  done: ReadonlySet<string>;
  now: string | undefined;
};

/** A picture is made no smaller than this; it scrolls sideways instead. */
const LEAST_SCALE = 0.85;

/** Finds the marks of a drawing once. */
export function indexDrawing(element: HTMLElement): Drawing {
  const svg = element.querySelector("svg") as SVGSVGElement; // every drawing holds one
  svg.style.minWidth = `${Math.round(svg.viewBox.baseVal.width * LEAST_SCALE)}px`;
  const marks = new Map<string, SVGElement[]>();
  const add = (id: string, mark: SVGElement): void => {
    const known = marks.get(id);
    if (known) known.push(mark);
    else marks.set(id, [mark]);
  };
  for (const name of ["event", "since", "to"])
    for (const mark of every(svg, `[data-${name}]:not([data-from])`)) add(mark.dataset[name] ?? "", mark);
  for (const mark of every(svg, "[data-events]"))
    for (const id of (mark.dataset["events"] ?? "").split(" ")) add(id, mark);
  const places = new Map(
    every(svg, "[data-event][id]").map((mark) => [mark.dataset["event"] ?? "", mark as SVGGElement]), // groups only have data
  );
  return {
    svg,
    view: element.closest<HTMLElement>("[data-view]")?.dataset["view"] ?? "",
    flow: element.dataset["flow"] === "down" ? "down" : "right",
    branches: grouped(every(svg, "[data-branch]"), "branch"),
    states: grouped(every(svg, "[data-state][id]"), "state"),
    arrows: every(svg, "[data-from]").map((arrow) => ({
      element: arrow,
      from: arrow.dataset["from"] ?? "",
      to: arrow.dataset["to"] ?? "",
      triggers: (arrow.dataset["triggers"] ?? "").split(" "),
    })),
    marksOf: (event) => marks.get(event) ?? [],
    others: (steps) => {
      const known = new Set(steps);
      return [...marks.keys()].filter((id) => !known.has(id));
    },
    placeOf: (event) => places.get(event),
    parts: new Map(),
    done: new Set(),
    now: undefined,
  };
}

const every = (svg: SVGSVGElement, selector: string): SVGElement[] => [...svg.querySelectorAll<SVGElement>(selector)];

function grouped(marks: readonly SVGElement[], key: string): Map<string, SVGElement[]> {
  const found = new Map<string, SVGElement[]>();
  for (const mark of marks) {
    const id = mark.dataset[key] ?? "";
    found.set(id, [...(found.get(id) ?? []), mark]);
  }
  return found;
}
