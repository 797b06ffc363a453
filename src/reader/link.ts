import { lastEvent, offTaken, type Place, take, VIEWS } from "./place.ts";
import type { Story } from "./story.ts";

/** A place as the hash of an address: `#view=timeline&at=kim-confirms&if=ACCEPT`. */
export function hashOf(story: Story, place: Place): string {
  const taken = offTaken(place);
  const prefix = place.order.slice(0, place.count);
  const own = prefix.some((id, index) => id !== story.data.steps[index]);
  const parts = [
    `view=${place.view}`,
    ...(place.count === 0 ? [] : own ? [`order=${prefix.join(",")}`] : [`at=${lastEvent(place)}`]),
    ...(taken ? [`if=${taken.join(",")}`] : []),
    ...(place.compared ? [`compare=${place.compared.join(",")}`] : []),
  ];
  return `#${parts.join("&")}`;
}

/** The place that a hash names; what it names and the model does not have is passed over. */
export function placeOf(story: Story, hash: string): Place {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const at: Place = {
    view: VIEWS.find((each) => each === asked.get("view")) ?? "timeline",
    ...stepsOf(story, asked),
    compared: comparedOf(story, asked.get("compare")),
  };
  if (!asked.has("if")) return at;
  const triggers = listOf(asked.get("if"));
  return triggers.reduce<Place>((place, trigger) => take(story, place, trigger), {
    ...at,
    off: { triggers: [], count: 0 },
  });
}

const listOf = (text: string | null): string[] => (text ?? "").split(",").filter((each) => each !== "");

function stepsOf({ data }: Story, asked: URLSearchParams): Pick<Place, "order" | "count"> {
  const { steps } = data;
  const own = listOf(asked.get("order"));
  const done = new Set<string>();
  const isPermitted = own.every((id) => {
    const isNext = steps.includes(id) && !done.has(id) && (data.before[id] ?? []).every((other) => done.has(other));
    done.add(id);
    return isNext;
  });
  if (own.length > 0 && isPermitted)
    return { order: [...own, ...steps.filter((id) => !done.has(id))], count: own.length };
  return { order: steps, count: steps.indexOf(asked.get("at") ?? "") + 1 };
}

function comparedOf({ data }: Story, text: string | null): readonly [string, string] | undefined {
  const known = listOf(text).filter((id) => data.model.accounts.some((account) => account.id === id));
  const [first, second] = known;
  return first !== undefined && second !== undefined ? [first, second] : undefined;
}
