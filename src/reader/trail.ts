import type { Acts } from "./acts.ts";
import { make } from "./element.ts";
import { lastEvent, offTaken, type Place } from "./place.ts";
import type { Story } from "./story.ts";
import { titleOfEvent, wordsOfTrigger } from "./words.ts";

/** Above the picture: the dashed way from where the record was left to where the reader is. */
export function showTrail(story: Story, acts: Acts, place: Place): void {
  const trail = document.querySelector<HTMLElement>(`.view[data-view="${place.view}"] > .trail`);
  if (!trail) return;
  const taken = offTaken(place);
  trail.hidden = taken === undefined;
  if (!taken) return;
  const { trail: said, frame } = story.words.reader;
  const from = lastEvent(place);
  trail.replaceChildren(
    make(
      "span",
      {},
      said.record(place.count),
      from !== undefined && ": ",
      from !== undefined && make("b", { dir: "auto" }, titleOfEvent(story, from)),
    ),
    ...taken.flatMap((trigger) => [
      make("span", { class: "leg", "aria-hidden": "true" }),
      make(
        "span",
        {},
        make("span", { class: "unseen" }, `${said.thence} `),
        make("b", { dir: "auto" }, wordsOfTrigger(story, trigger).title),
      ),
    ]),
    make("span", { class: "leg", "aria-hidden": "true" }),
    make("span", {}, taken.length === 0 ? said.whatIf : "…"),
    make("button", { type: "button", click: acts.comeBack }, frame.toRecord),
  );
}
