import type { ReaderWording } from "../wording/index.ts";
import type { Acts } from "./acts.ts";
import type { Controls } from "./controls.ts";
import { back, forward, goTo, leave, type Place, VIEWS } from "./place.ts";
import type { Story } from "./story.ts";

type Session = {
  readonly story: Story;
  readonly acts: Acts;
  place(): Place;
  go(place: Place): void;
  readonly controls: Controls;
  readonly search: { focus(): void };
};

/** The keys and what they do, as the page lists them. */
export const keysIn = ({ direction, reader: { keys } }: ReaderWording): (readonly [keys: string, words: string])[] => [
  [direction === "rtl" ? "← →" : "→ ←", keys.step],
  ["Home End", keys.ends],
  ["N", keys.other],
  ["W", keys.leave],
  ["B", keys.comeBack],
  ["1 – 6", keys.views],
  ["/", keys.search],
  ["Z", keys.zoom],
  ["T", keys.theme],
  ["C", keys.copy],
  ["?", keys.keys],
];

/** Listens for keys wherever nothing is being typed. */
export function listenForKeys(session: Session): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target, event.key)) return;
    const act = actOf(session, event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** Fields and lists take keys themselves. */
function isTyping(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && target.type === "range")
    return ["Home", "End"].includes(key) || key.startsWith("Arrow");
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

function actOf({ story, acts, place, go, controls, search }: Session, key: string): (() => void) | undefined {
  const view = VIEWS[Number(key) - 1];
  if (view) return () => acts.show(view);
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case story.words.direction === "rtl" ? "ArrowLeft" : "ArrowRight":
      return () => go(forward(story, place()));
    case story.words.direction === "rtl" ? "ArrowRight" : "ArrowLeft":
      return () => go(back(place()));
    case "Home":
      return () => go(goTo(place(), 0));
    case "End":
      return () => go(goTo(place(), place().order.length));
    case "n":
      return () => takeOther(story, acts, place());
    case "w":
      return () => go(leave(place()));
    case "b":
      return () => acts.comeBack();
    case "Escape":
      return () => (controls.closeKeys() || !place().off ? undefined : acts.comeBack());
    case "/":
      return search.focus;
    case "z":
      return controls.zoom;
    case "t":
      return controls.changeTheme;
    case "c":
      return controls.copyLink;
    case "?":
      return controls.toggleKeys;
    default:
      return undefined;
  }
}

/** The second of the steps that the stated order permits here, where there is a choice. */
function takeOther(story: Story, acts: Acts, { order, count, off }: Place): void {
  const other = off ? undefined : story.permitted(order, count)[1];
  if (other !== undefined) acts.choose(other);
}
