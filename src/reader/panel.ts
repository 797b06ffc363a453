import type { Acts } from "./acts.ts";
import { claimsSection, quoteElement } from "./claims.ts";
import { find, make } from "./element.ts";
import { nextSections } from "./next.ts";
import { lastEvent, offTaken, type Place } from "./place.ts";
import type { Standing, Story } from "./story.ts";
import {
  BASES,
  counted,
  listed,
  nameOfAccount,
  nameOfParty,
  stateText,
  titleOfEvent,
  wordsOfStates,
  wordsOfTrigger,
} from "./words.ts";

/** What a step is called, and what is said of it in a line above and below. */
export type Heading = { readonly above: string; readonly title: string; readonly below: string };

/** Fills the panel beside the pictures for a place; what had the focus keeps it where it is still there. */
export function showPanel(story: Story, acts: Acts, place: Place): void {
  const panel = find("step");
  const focused = panel.contains(document.activeElement) ? document.activeElement?.getAttribute("data-key") : undefined;
  const standing = story.standing(place.order, place.count, offTaken(place));
  const { above, title, below } = headingOf(story, place);
  panel.replaceChildren(
    ...(place.off ? [banner(story, acts, place)] : []),
    make("p", { class: "at" }, above),
    make("h2", { id: "step-title", tabindex: -1, dir: "auto" }, title),
    ...(below === "" ? [] : [make("p", { class: "by", dir: "auto" }, below)]),
    ...sectionsOf(story, acts, place, standing).filter((section) => section !== undefined),
  );
  if (focused === undefined) return;
  const again = panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused ?? "")}"]`);
  (again ?? find("step-title")).focus({ preventScroll: true });
}

/** The step's heading; the announcer says the same. */
export function headingOf(story: Story, place: Place): Heading {
  const { data } = story;
  const taken = offTaken(place);
  const trigger = taken?.at(-1);
  if (trigger !== undefined) {
    const { title, kind } = wordsOfTrigger(story, trigger);
    const below =
      kind === "event"
        ? "In the record, but not at this point of it."
        : "Not in the record: no account tells that it happened.";
    return { above: `What if, ${counted(taken?.length ?? 0, "step")} off the record`, title, below };
  }
  const event = story.events.get(lastEvent(place) ?? "");
  if (!event)
    return {
      above: "Start",
      title: data.model.title,
      below: `${counted(data.steps.length, "step")}, told by ${counted(data.model.accounts.length, "account")}. The arrow keys step through them.`,
    };
  const when = data.when[event.id];
  const parties = [
    ...(event.by.length > 0 ? [listed(event.by.map((id) => nameOfParty(story, id)))] : []),
    ...(event.with.length > 0 ? [`with ${listed(event.with.map((id) => nameOfParty(story, id)))}`] : []),
  ].join(" ");
  return {
    above: `Step ${place.count} of ${place.order.length} · ${when ?? "when is not stated"}`,
    title: event.title,
    below: [
      ...(parties === "" ? [] : [parties]),
      ...(event.turningPoint ? ["turning point"] : []),
      ...(event.note === undefined ? [] : [event.note]),
    ].join(" · "),
  };
}

function banner(story: Story, acts: Acts, place: Place): HTMLElement {
  const from = lastEvent(place);
  const where = from === undefined ? "at its start" : `after step ${place.count}, ${titleOfEvent(story, from)}`;
  return make(
    "div",
    { class: "banner" },
    make("span", {}, `What if: the record was left ${where}.`),
    make("button", { type: "button", "data-key": "come-back", click: acts.comeBack }, "Back to the record (B)"),
  );
}

function sectionsOf(story: Story, acts: Acts, place: Place, standing: Standing): (HTMLElement | undefined)[] {
  const trigger = offTaken(place)?.at(-1);
  const event = place.off ? undefined : story.events.get(lastEvent(place) ?? "");
  const claims =
    trigger === undefined
      ? (event?.claims ?? [])
      : story.data.model.branches
          .filter((branch) => branch.triggers.includes(trigger))
          .flatMap((branch) => branch.claims);
  const isStep = event !== undefined || trigger !== undefined;
  return [
    isStep && (event !== undefined || claims.length > 0) ? claimsSection(story, acts, claims) : undefined,
    isStep ? changesSection(story, standing) : undefined,
    standingSection(story, standing),
    ...nextSections(story, acts, place),
    event ? statedSection(story, acts, event.id) : undefined,
    event ? blameSection(story, acts, event.id) : undefined,
    allSection(story, acts, place),
  ];
}

/** What puts the event where it stands, in whose words. */
function statedSection(story: Story, acts: Acts, event: string): HTMLElement | undefined {
  const stated = story.data.stated[event] ?? [];
  if (stated.length === 0) return undefined;
  const entries = stated.map(({ text, account, words, quote, basis, because, key }) =>
    make(
      "li",
      {},
      make(
        "span",
        { dir: "auto" },
        [
          text,
          ...(words === undefined ? [] : [`“${words}”`]),
          ...(account === undefined ? [] : [nameOfAccount(story, account)]),
          ...(basis === "stated" ? [] : [BASES[basis] ?? basis]),
          ...(because === undefined ? [] : [`because ${because}`]),
        ].join(", "),
      ),
      quote === undefined
        ? undefined
        : make("div", { class: "claim" }, quoteElement(story, acts, { words: quote, account, key })),
    ),
  );
  return make("section", {}, make("h3", {}, "Its place in the order"), make("ul", { class: "stated" }, ...entries));
}

/** Who holds this responsible for what, and what is held responsible for this. */
function blameSection(story: Story, acts: Acts, event: string): HTMLElement | undefined {
  const about = story.data.model.explanations.filter((each) => each.of === event || each.by === event);
  if (about.length === 0) return undefined;
  const cause = (id: string): string => story.events.get(id)?.title ?? nameOfParty(story, id);
  return make(
    "section",
    {},
    make("h3", {}, "Held responsible"),
    ...about.map((each) =>
      make(
        "div",
        { class: "claim" },
        make(
          "p",
          { dir: "auto" },
          make("b", {}, nameOfAccount(story, each.account)),
          ` — ${each.of === event ? `lays it to “${cause(each.by)}”` : `lays “${cause(each.of)}” to it`}${each.basis === "stated" ? "" : ` (${BASES[each.basis] ?? each.basis})`}`,
        ),
        each.quote &&
          quoteElement(story, acts, {
            words: each.quote.exact,
            account: each.account,
            key: [...each.path, "quote"].join("."),
          }),
      ),
    ),
  );
}

/** A state as a coloured word. */
export function chip(story: Story, paths: string, changed = false): HTMLElement {
  const words = wordsOfStates(story, paths);
  const kind = words.described ? words.tone : "undescribed";
  return make("span", { class: `chip ${kind}${changed ? " changed" : ""}`, dir: "auto" }, stateText(words));
}

function changesSection(story: Story, { changes, refused, delays, open }: Standing): HTMLElement {
  return make(
    "section",
    {},
    make("h3", {}, "What changed"),
    delays.length > 0 && make("p", {}, `First, as its time had run out: ${listed(delays)}.`),
    ...changes.map(({ from, to }) =>
      make(
        "div",
        { class: "change changed" },
        chip(story, from),
        make("span", { "aria-hidden": "true" }, "→"),
        make("span", { class: "unseen" }, "to"),
        chip(story, to),
      ),
    ),
    refused !== undefined && make("p", {}, `The machine does not go along: ${refused}.`),
    ...open.map((words) => make("p", { class: "muted" }, `${words.charAt(0).toUpperCase()}${words.slice(1)}.`)),
    changes.length === 0 && refused === undefined && make("p", { class: "muted" }, "No state of the model."),
  );
}

function standingSection(story: Story, { states, changes }: Standing): HTMLElement | undefined {
  if (!story.data.model.machine) return undefined;
  const regions = new Map<string, string[]>();
  for (const path of states) {
    const region = story.data.model.machine.type === "parallel" ? (path.split(".")[0] ?? "") : "";
    regions.set(region, [...(regions.get(region) ?? []), path]);
  }
  const changed = new Set(changes.map(({ region }) => region));
  const all = [...regions].map(([region, paths]) => ({ region, paths: paths.join(" + ") }));
  const [told, untold] = [true, false].map((described) =>
    all.filter(({ paths }) => wordsOfStates(story, paths).described === described),
  );
  const names = (untold ?? []).map(({ paths }) => wordsOfStates(story, paths).region).filter((name) => name !== "");
  return make(
    "section",
    {},
    make("h3", {}, "Where things stand"),
    make(
      "div",
      { class: "chips" },
      ...(told ?? []).map(({ region, paths }) => chip(story, paths, changed.has(region))),
    ),
    names.length > 0 && make("p", { class: "more", dir: "auto" }, make("i", {}, "Not described: "), listed(names)),
  );
}

/** Steps that are listed under the step; of more, those about it. */
const MOST_LISTED = 300;

/** Every step in the order of this reading: for those who do not click on marks. */
function allSection(story: Story, acts: Acts, place: Place): HTMLElement {
  const list = make("ol", {});
  const fill = (): void => {
    if (list.childElementCount > 0) return;
    const first = Math.max(0, Math.min(place.count - MOST_LISTED / 2, place.order.length - MOST_LISTED));
    list.append(
      ...place.order.slice(first, first + MOST_LISTED).map((id, index) => {
        const number = first + index + 1;
        return make(
          "li",
          {
            class: number > place.count ? "later" : undefined,
            "aria-current": number === place.count ? "step" : undefined,
          },
          make(
            "button",
            { type: "button", "data-key": `go ${id}`, click: () => acts.goTo(number) },
            make("span", { class: "number" }, String(number)),
            make("span", { dir: "auto" }, titleOfEvent(story, id)),
          ),
        );
      }),
    );
  };
  const details = make(
    "details",
    { class: "all" },
    make("summary", { "data-key": "all" }, `All ${counted(place.order.length, "step")}`),
    list,
  );
  details.open = acts.isOpen("all");
  if (details.open) fill();
  details.addEventListener("toggle", () => {
    acts.setOpen("all", details.open);
    if (details.open) fill();
  });
  return make("section", {}, details);
}
