import type { Branch } from "../model/index.ts";
import { type Drawing, indexDrawing } from "./drawing.ts";
import { lastEvent, offTaken, type Place } from "./place.ts";
import { movePlayhead } from "./playhead.ts";
import type { Story } from "./story.ts";

/** Brings the drawing that is seen to a place; only what changes is touched. */
export type Pictures = {
  show(place: Place, scroll: boolean): void;
  /** looks again which drawing of a picture is seen: the page has another width */
  resize(): void;
};

/** The pictures of the page, each indexed when it is first shown. */
export function openPictures(story: Story): Pictures {
  const elements = [...document.querySelectorAll<HTMLElement>(".drawing")];
  const drawings = new Map<Element, Drawing>();
  const seen = new Map<string, HTMLElement | undefined>();
  const entered = enteredOf(story);
  const drawingOf = (element: HTMLElement): Drawing => {
    const known = drawings.get(element) ?? indexDrawing(element);
    drawings.set(element, known);
    return known;
  };
  const seenIn = (view: string): HTMLElement | undefined => {
    if (!seen.has(view))
      seen.set(
        view,
        elements.find((each) => each.closest(`.view[data-view="${view}"]`) && each.getClientRects().length > 0),
      );
    return seen.get(view);
  };
  return {
    resize: () => seen.clear(),
    show(place, scroll) {
      const element = seenIn(place.view);
      if (!element) return;
      const drawing = drawingOf(element);
      markSteps(drawing, place);
      markBranches(story, drawing, place);
      if (drawing.states.size > 0) markStates(story, drawing, place, entered(place));
      movePlayhead(drawing, place, scroll);
    },
  };
}

/** Which events are done, and which is the last of them. */
function markSteps(drawing: Drawing, { order, count }: Place): void {
  const done = new Set(order.slice(0, count));
  if (count === order.length) for (const id of drawing.others(order)) done.add(id);
  for (const id of drawing.done)
    if (!done.has(id)) for (const mark of drawing.marksOf(id)) mark.classList.remove("done");
  for (const id of done) if (!drawing.done.has(id)) for (const mark of drawing.marksOf(id)) mark.classList.add("done");
  drawing.done = done;
  const now = order[count - 1];
  if (now === drawing.now) return;
  for (const mark of drawing.marksOf(drawing.now ?? "")) mark.classList.remove("now");
  for (const mark of drawing.marksOf(now ?? "")) mark.classList.add("now");
  drawing.now = now;
}

/** A branch can be told of once its event is done; it is taken when what is taken off the record begins as it does. */
function markBranches(story: Story, drawing: Drawing, place: Place): void {
  const off = offTaken(place) ?? [];
  for (const branch of story.data.model.branches) {
    const isHere = branch.from === lastEvent(place);
    const isTaken = isHere && isOn(story, branch, off);
    for (const mark of drawing.branches.get(branch.id) ?? []) {
      mark.classList.toggle("done", drawing.done.has(branch.from));
      mark.classList.toggle("taken", isTaken);
    }
  }
}

/** Does what is taken off the record lead along a branch, or through it along one that goes on from it? */
function isOn(story: Story, { id, way, triggers }: Branch, off: readonly string[]): boolean {
  const begun = off.length > way.length - triggers.length;
  if (begun && way.slice(0, off.length).join() === off.join()) return true;
  return story.data.model.branches.some((other) => other.within === id && isOn(story, other, off));
}

/** Where things stand in a statechart: active states, states entered before, and the arrows taken off the record. */
function markStates(story: Story, drawing: Drawing, place: Place, enteredAt: ReadonlyMap<string, number>): void {
  const off = offTaken(place);
  const { states } = story.standing(place.order, place.count, off);
  const active = new Set(states.flatMap(withAncestors));
  for (const [path, marks] of drawing.states)
    for (const mark of marks) {
      mark.classList.toggle("active", active.has(path));
      mark.classList.toggle("entered", (enteredAt.get(path) ?? Number.POSITIVE_INFINITY) <= place.count);
    }
  const passed = passagesOf(story, place);
  for (const { element, from, to, triggers } of drawing.arrows)
    element.classList.toggle(
      "taken",
      passed.some(
        (each) => triggers.includes(each.trigger) && each.before.has(from) && (to === "" || each.after.has(to)),
      ),
    );
}

type Passage = { readonly trigger: string; readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };

/** What was passed off the record, step by step. */
function passagesOf(story: Story, place: Place): Passage[] {
  const off = offTaken(place) ?? [];
  const around = (count: number): ReadonlySet<string> =>
    new Set(story.standing(place.order, place.count, off.slice(0, count)).states.flatMap(withAncestors));
  return off.map((trigger, index) => ({ trigger, before: around(index), after: around(index + 1) }));
}

const withAncestors = (path: string): string[] =>
  path.split(".").map((_, index, names) => names.slice(0, index + 1).join("."));

/** The step at which each state is first entered, for the order that is read. */
function enteredOf(story: Story): (place: Place) => ReadonlyMap<string, number> {
  let known: { readonly order: readonly string[]; readonly at: ReadonlyMap<string, number> } | undefined;
  return ({ order }) => {
    if (known?.order === order) return known.at;
    const at = new Map<string, number>();
    for (let count = 0; count <= order.length; count++)
      for (const path of story.standing(order, count).states.flatMap(withAncestors))
        if (!at.has(path)) at.set(path, count);
    known = { order, at };
    return at;
  };
}
