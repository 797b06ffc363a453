import type { Acts } from "./acts.ts";
import { make } from "./element.ts";
import { lastEvent, nextOfBranch, offTaken, type Place } from "./place.ts";
import type { Barred, Story } from "./story.ts";
import { sentenceWay, titleOfEvent, wordsOfTrigger } from "./words.ts";

/** Buttons of one kind that are shown; more are counted. */
const MOST = 12;
/** Refusals that are shown without being asked for. */
const FEW = 4;

/** What could happen next, on the record or off it, and what could not. */
export function nextSections(story: Story, acts: Acts, place: Place): HTMLElement[] {
  const taken = offTaken(place);
  const legal = story.legal(place.order, place.count, taken);
  const ways = taken ? waysOff(story, acts, place, legal) : waysOn(story, acts, place, legal);
  return [
    make("section", {}, make("h3", {}, story.words.reader.next.head), ...ways),
    ...refusedSection(story, acts, place),
  ];
}

/** On the record: the steps that the stated order permits, then what would leave the record. */
function waysOn(story: Story, acts: Acts, place: Place, legal: readonly string[]): (HTMLElement | false)[] {
  const permitted = story.permitted(place.order, place.count);
  const sent = new Set(permitted.map((id) => story.events.get(id)?.trigger));
  const elsewhere = legal.filter((trigger) => !sent.has(trigger));
  return [
    make("p", { class: "free" }, choiceWords(story, place, permitted.length)),
    buttonsOf(story, permitted, (id, index) => stepButton(story, acts, { id, isFirst: index === 0, legal })),
    elsewhere.length > 0 &&
      make(
        "details",
        { open: elsewhere.length <= FEW || undefined },
        make("summary", { "data-key": "elsewhere" }, story.words.reader.next.leaving(elsewhere.length)),
        buttonsOf(story, elsewhere, (trigger) => triggerButton(story, acts, trigger)),
      ),
  ];
}

/** Whether the stated order leaves a choice here. */
function choiceWords({ data, words }: Story, { count, order }: Place, permitted: number): string {
  const { next } = words.reader;
  if (count === order.length) return next.ended;
  if (permitted === 1) return next.only;
  return words.sentences([next.free(permitted), ...(count === 0 ? [next.orders(order.length, data.orders)] : [])]);
}

function buttonsOf<T>(
  { words }: Story,
  items: readonly T[],
  button: (item: T, index: number) => HTMLElement,
): HTMLElement {
  const more = items.length - MOST;
  return make(
    "div",
    { class: "next" },
    ...items.slice(0, MOST).map(button),
    more > 0 && make("p", { class: "more" }, words.reader.next.more(more)),
  );
}

/** Points the way in which the record goes on. */
const pointer = ({ words }: Story): HTMLElement =>
  make("span", { "aria-hidden": "true" }, words.direction === "rtl" ? " ◂" : " ▸");

function stepButton(
  story: Story,
  acts: Acts,
  { id, isFirst, legal }: { readonly id: string; readonly isFirst: boolean; readonly legal: readonly string[] },
): HTMLElement {
  const trigger = story.events.get(id)?.trigger;
  const isRefused = trigger !== undefined && !legal.includes(trigger);
  return make(
    "button",
    {
      type: "button",
      class: isFirst ? "first" : undefined,
      "data-key": isFirst ? "next" : `choose ${id}`,
      click: () => acts.choose(id),
      dir: "auto",
    },
    titleOfEvent(story, id),
    isFirst && pointer(story),
    isRefused && make("small", {}, story.words.reader.next.refused),
  );
}

function triggerButton(story: Story, acts: Acts, trigger: string, isFirst = false): HTMLElement {
  const { title, kind } = wordsOfTrigger(story, trigger);
  const { next } = story.words.reader;
  const note = { branch: story.words.notTaken, event: next.notHere, none: next.inNoAccount }[kind];
  return make(
    "button",
    {
      type: "button",
      class: `else${isFirst ? " likely" : ""}`,
      "data-key": isFirst ? "next" : `take ${trigger}`,
      click: () => acts.take(trigger),
      dir: "auto",
    },
    title,
    isFirst && pointer(story),
    make("small", {}, `${trigger} · ${note}`),
  );
}

/** Off the record: whatever the machine accepts, what a branch tells first. */
function waysOff(story: Story, acts: Acts, place: Place, legal: readonly string[]): (HTMLElement | false)[] {
  const { words } = story;
  const { next } = words.reader;
  const told = nextOfBranch(story, place);
  const ordered = told === undefined ? legal : [told, ...legal.filter((trigger) => trigger !== told)];
  const branches = story.branchesFrom(lastEvent(place) ?? "");
  const others = story.data.model.branches.filter((branch) => branch.from !== lastEvent(place));
  return [
    branches.length > 0 &&
      make(
        "p",
        { class: "free", dir: sentenceWay(story) },
        branches
          .map(({ title, label }) => next.toldOf(words.list(label === undefined ? [title] : [title, label])))
          .join(" "),
      ),
    ordered.length === 0
      ? make("p", {}, next.nothing)
      : buttonsOf(story, ordered, (trigger) => triggerButton(story, acts, trigger, trigger === told)),
    branches.length === 0 &&
      others.length > 0 &&
      make(
        "p",
        { class: "more" },
        `${next.elsewhere} `,
        ...others.map((branch) =>
          make(
            "button",
            { type: "button", "data-key": `branch ${branch.id}`, click: () => acts.leaveAt(branch.from) },
            next.after(titleOfEvent(story, branch.from)),
          ),
        ),
      ),
  ];
}

function refusedSection(story: Story, acts: Acts, place: Place): HTMLElement[] {
  const { next } = story.words.reader;
  const count = story.triggers.length;
  if (count === 0) return [];
  const body = make("div", { class: "next" });
  const fill = (): number => {
    const refused = rankedRefusals(story, place);
    body.replaceChildren(
      ...refused.slice(0, MOST * 2).map((each) => refusedEntry(story, place, each)),
      ...(refused.length > MOST * 2 ? [make("p", { class: "more" }, next.more(refused.length - MOST * 2))] : []),
    );
    return refused.length;
  };
  const details = make("details", {}, make("summary", { "data-key": "refused" }, next.couldNot), body);
  details.open = acts.isOpen("refused");
  if (details.open && fill() === 0) return [];
  details.addEventListener("toggle", () => {
    acts.setOpen("refused", details.open);
    if (details.open) fill();
  });
  return [make("section", {}, details)];
}

/** What is nearest first: what has not happened yet, of that what a state would accept. */
function rankedRefusals(story: Story, place: Place): Barred[] {
  const done = new Set(place.order.slice(0, place.count).map((id) => story.events.get(id)?.trigger));
  const rank = ({ trigger, isElsewhere }: Barred): number => (done.has(trigger) ? 2 : isElsewhere ? 1 : 0);
  return story.refused(place.order, place.count, offTaken(place)).toSorted((a, b) => rank(a) - rank(b));
}

function refusedEntry(story: Story, place: Place, { trigger, reason }: Barred): HTMLElement {
  const step = place.order.slice(0, place.count).findIndex((id) => story.events.get(id)?.trigger === trigger);
  const why = step >= 0 ? story.words.reader.next.happened(step + 1) : reason;
  return make("div", { class: "refused", dir: "auto" }, wordsOfTrigger(story, trigger).title, make("small", {}, why));
}
