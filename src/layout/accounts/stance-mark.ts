import type { ColourRole, Mark } from "../../scene/index.ts";
import { box } from "../pen/index.ts";
import { eventMark } from "../timeline/event-mark.ts";
import type { Appearance } from "../timeline/facts.ts";

const SIDE = 8; // px, of the square for what is taken for granted

/** How an account tells an event: the event's mark by its stance, or a small square for what it takes for granted. */
export function stanceMark(x: number, y: number, appearance: Appearance, colour: ColourRole): Mark[] {
  if (appearance === "silent")
    return [
      box(
        { x: x - SIDE / 2, y: y - SIDE / 2, width: SIDE, height: SIDE },
        { fill: "paper", stroke: { colour: "muted", width: 1.4 } },
      ),
    ];
  return eventMark(x, y, { appearance, isEnd: false, turningPoint: false, colour });
}
