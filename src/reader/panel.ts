import type { Basis } from "../model/index.ts";
import type { Acts } from "./acts.ts";
import { claimsSection, quoteElement } from "./claims.ts";
import { find, make } from "./element.ts";
import { nextSections } from "./next.ts";
import { lastEvent, offTaken, type Place } from "./place.ts";
import type { Standing, Story } from "./story.ts";
import {
  basisWords,
  delayWords,
  languageOf,
  nameOfAccount,
  nameOfParty,
  sentenceWay,
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
    make("h2", { id: "step-title", tabindex: -1, dir: "auto", lang: languageOf(story) }, title),
    ...(below === "" ? [] : [make("p", { class: "by", dir: sentenceWay(story) }, below)]),
    ...sectionsOf(story, acts, place, standing).filter((section) => section !== undefined),
  );
  if (focused === undefined) return;
  const again = panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused ?? "")}"]`);
  (again ?? find("step-title")).focus({ preventScroll: true });
}

/** The step's heading; the announcer says the same. */
export function headingOf(story: Story, place: Place): Heading {
  const { data, words } = story;
  const { heading } = words.reader;
  const taken = offTaken(place);
  const trigger = taken?.at(-1);
  if (trigger !== undefined) {
    const { title, kind } = wordsOfTrigger(story, trigger);
    const below = kind === "event" ? heading.elsewhere : heading.untold;
    return { above: heading.off(taken?.length ?? 0), title, below };
  }
  const event = story.events.get(lastEvent(place) ?? "");
  if (!event)
    return {
      above: heading.start,
      title: data.model.title,
      below: heading.opening(data.steps.length, data.model.accounts.length),
    };
  const when = data.when[event.id];
  const parties = [
    ...(event.by.length > 0 ? [words.and(event.by.map((id) => nameOfParty(story, id)))] : []),
    ...(event.with.length > 0 ? [heading.with(words.and(event.with.map((id) => nameOfParty(story, id))))] : []),
  ].join(" ");
  return {
    above: heading.at(place.count, place.order.length, when ?? heading.untimed),
    title: event.title,
    below: [
      ...(parties === "" ? [] : [parties]),
      ...(event.turningPoint ? [words.turningPoint] : []),
      ...(event.note === undefined ? [] : [event.note]),
    ].join(" · "),
  };
}

function banner(story: Story, acts: Acts, place: Place): HTMLElement {
  const from = lastEvent(place);
  const { off } = story.words.reader;
  return make(
    "div",
    { class: "banner" },
    make("span", {}, off.left(place.count, from === undefined ? undefined : titleOfEvent(story, from))),
    make("button", { type: "button", "data-key": "come-back", click: acts.comeBack }, off.comeBack),
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
        { dir: sentenceWay(story) },
        story.words.list([
          text,
          ...(words === undefined ? [] : [story.words.quoted(words)]),
          ...(account === undefined ? [] : [nameOfAccount(story, account)]),
          ...(basis === "stated" ? [] : [basisWords(story, basis)]),
          ...(because === undefined ? [] : [story.words.reader.claims.because(because)]),
        ]),
      ),
      quote === undefined
        ? undefined
        : make("div", { class: "claim" }, quoteElement(story, acts, { words: quote, account, key })),
    ),
  );
  return make("section", {}, make("h3", {}, story.words.reader.order), make("ul", { class: "stated" }, ...entries));
}

/** Who holds this responsible for what, and what is held responsible for this. */
function blameSection(story: Story, acts: Acts, event: string): HTMLElement | undefined {
  const about = story.data.model.explanations.filter((each) => each.of === event || each.by === event);
  if (about.length === 0) return undefined;
  const { words } = story;
  const { blame } = words.reader;
  const cause = (id: string): string => story.events.get(id)?.title ?? nameOfParty(story, id);
  return make(
    "section",
    {},
    make("h3", {}, blame.head),
    ...about.map((each) =>
      make(
        "div",
        { class: "claim" },
        make(
          "p",
          {},
          make("b", {}, nameOfAccount(story, each.account)),
          ` — ${basedOn(story, each.of === event ? blame.laidTo(cause(each.by)) : blame.ledTo(cause(each.of)), each.basis)}`,
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

const basedOn = (story: Story, text: string, basis: Basis): string =>
  basis === "stated" ? text : story.words.noted(text, basisWords(story, basis));

/** A state as a coloured word. */
export function chip(story: Story, paths: string, changed = false): HTMLElement {
  const words = wordsOfStates(story.data.model, paths);
  const kind = words.described ? words.tone : "undescribed";
  return make("span", { class: `chip ${kind}${changed ? " changed" : ""}`, dir: "auto" }, stateText(words));
}

function changesSection(story: Story, { changes, refused, delays, open }: Standing): HTMLElement {
  const { words, data } = story;
  const said = words.reader.changes;
  return make(
    "section",
    {},
    make("h3", {}, said.head),
    delays.length > 0 &&
      make("p", {}, said.ranOut(words.and(delays.map((each) => delayWords(data.model, words, each))))),
    ...changes.map(({ from, to }) =>
      make(
        "div",
        { class: "change changed" },
        chip(story, from),
        make("span", { "aria-hidden": "true" }, words.direction === "rtl" ? "←" : "→"),
        make("span", { class: "unseen" }, said.to),
        chip(story, to),
      ),
    ),
    refused !== undefined && make("p", {}, said.refused(refused)),
    ...open.map((each) => make("p", { class: "muted" }, asSentence(story, story.reasons.open(each)))),
    changes.length === 0 && refused === undefined && make("p", { class: "muted" }, said.none),
  );
}

const asSentence = ({ words }: Story, text: string): string =>
  words.sentence(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);

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
    all.filter(({ paths }) => wordsOfStates(story.data.model, paths).described === described),
  );
  const names = (untold ?? [])
    .map(({ paths }) => wordsOfStates(story.data.model, paths).region)
    .filter((name) => name !== "");
  return make(
    "section",
    {},
    make("h3", {}, story.words.reader.standing.head),
    make(
      "div",
      { class: "chips" },
      ...(told ?? []).map(({ region, paths }) => chip(story, paths, changed.has(region))),
    ),
    names.length > 0 &&
      make(
        "p",
        { class: "more", dir: sentenceWay(story) },
        story.words.reader.standing.notDescribed(story.words.and(names)),
      ),
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
    make("summary", { "data-key": "all" }, story.words.reader.all(place.order.length)),
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
