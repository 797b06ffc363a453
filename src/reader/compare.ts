import type { Claim } from "../model/index.ts";
import type { Acts } from "./acts.ts";
import { mannerOf } from "./claims.ts";
import { find, make } from "./element.ts";
import { chip } from "./panel.ts";
import { lastEvent, type Place } from "./place.ts";
import type { Story } from "./story.ts";
import { accountOf, chainWords, nameOfAccount, quoted, sentenceWay, titleOfEvent } from "./words.ts";

/** Accounts that say something of an event, those that say most first. */
export const tellersOf = ({ data }: Story): string[] => {
  const counts = new Map<string, number>();
  for (const { claims } of data.model.events)
    for (const { account } of claims) counts.set(account, (counts.get(account) ?? 0) + 1);
  const order = data.model.accounts.map(({ id }) => id).filter((id) => counts.has(id));
  return order.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
};

/** The two accounts that are compared where none are asked for: two that part, else the two that say most. */
export function comparedOf(story: Story, { compared }: Place): readonly [string, string] | undefined {
  if (compared) return compared;
  const contradicted = story.data.partings.find(({ kind }) => kind === "contradicted" || kind === "time");
  const [first, second] = contradicted?.accounts ?? tellersOf(story);
  return first !== undefined && second !== undefined ? [first, second] : undefined;
}

/** Two accounts side by side, event by event, and where they first part; made anew only for another two. */
export function openCompared(story: Story, acts: Acts): { show(place: Place): void } {
  let shown = "";
  return {
    show(place) {
      const pair = comparedOf(story, place);
      find("compare").hidden = pair === undefined;
      if (pair && pair.join() !== shown) showPair(story, acts, pair);
      shown = pair?.join() ?? "";
      markRow(lastEvent(place));
    },
  };
}

/** Marks the row of the step at which the reader is. */
function markRow(event: string | undefined): void {
  for (const row of find("compare").querySelectorAll<HTMLElement>("tr[data-event]")) {
    const isNow = row.dataset["event"] === event;
    row.classList.toggle("now", isNow);
    if (isNow) row.setAttribute("aria-current", "step");
    else row.removeAttribute("aria-current");
  }
}

function showPair(story: Story, acts: Acts, pair: readonly [string, string]): void {
  const section = find("compare");
  const focused = section.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const [first, second] = pair;
  section.replaceChildren(
    make("h3", { id: "compare-title" }, story.words.reader.compare.head),
    make(
      "div",
      { class: "pick" },
      picker(story, {
        id: "compare-first",
        label: story.words.reader.compare.first,
        chosen: first,
        change: (id) => acts.compareTwo(id, second),
      }),
      picker(story, {
        id: "compare-second",
        label: story.words.reader.compare.second,
        chosen: second,
        change: (id) => acts.compareTwo(first, id),
      }),
    ),
    make("p", { class: "parted", dir: sentenceWay(story) }, partingWords(story, pair)),
    tableOf(story, acts, pair),
  );
  if (focused !== undefined && focused !== "") document.getElementById(focused)?.focus();
}

function picker(
  story: Story,
  {
    id,
    label,
    chosen,
    change,
  }: { readonly id: string; readonly label: string; readonly chosen: string; change(id: string): void },
): HTMLElement {
  const options = tellersOf(story).map((each) =>
    make("option", { value: each, selected: each === chosen || undefined }, nameOfAccount(story, each)),
  );
  const select = make("select", { id }, ...options);
  select.addEventListener("change", () => change(select.value));
  return make("label", { for: id }, label, select);
}

function partingOf({ data }: Story, [first, second]: readonly [string, string]) {
  return data.partings.find(({ accounts }) => accounts.includes(first) && accounts.includes(second));
}

function partingWords(story: Story, pair: readonly [string, string]): string {
  const { compare } = story.words.reader;
  if (pair[0] === pair[1]) return compare.same;
  const parting = partingOf(story, pair);
  if (!parting) return compare.together;
  const event = titleOfEvent(story, parting.event);
  switch (parting.kind) {
    case "contradicted":
      return compare.contradicted(event);
    case "time":
      return compare.dated(event);
    case "order":
      return compare.opposite(event, titleOfEvent(story, parting.other ?? ""));
    case "unsaid":
      return compare.unsaid(event);
  }
}

function tableOf(story: Story, acts: Acts, pair: readonly [string, string]): HTMLElement {
  const parting = partingOf(story, pair);
  const told = story.data.model.events.filter(({ claims }) => claims.some(({ account }) => pair.includes(account)));
  const rows = told.map((event) =>
    make(
      "tr",
      { "data-event": event.id, class: event.id === parting?.event ? `parting ${parting.kind}` : undefined },
      make(
        "th",
        { scope: "row", dir: "auto" },
        make("button", { type: "button", click: () => acts.goToEvent(event.id) }, event.title),
      ),
      ...pair.map((account) =>
        cell(
          story,
          account,
          event.id,
          event.claims.filter((claim) => claim.account === account),
        ),
      ),
    ),
  );
  const heads = pair.map((id) => {
    const chain = chainWords(story, accountOf(story, id));
    return make(
      "th",
      { scope: "col" },
      nameOfAccount(story, id),
      chain !== "" && make("span", { class: "muted" }, ` ${chain}`),
    );
  });
  return make(
    "table",
    {},
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, story.words.reader.compare.event), ...heads)),
    make("tbody", {}, ...rows, endRow(story, pair)),
  );
}

function cell(story: Story, account: string, event: string, claims: readonly Claim[]): HTMLElement {
  const { compare } = story.words.reader;
  const isPresupposed = story.data.accounts.find((each) => each.account === account)?.presupposed.includes(event);
  if (claims.length === 0) return make("td", { class: "muted" }, isPresupposed ? compare.granted : compare.silent);
  return make(
    "td",
    { dir: "auto" },
    ...claims.flatMap((claim, index) => {
      const manner = mannerIn(story, claim);
      const before = claims[index - 1];
      return [
        before && mannerIn(story, before) === manner ? "" : make("span", {}, manner),
        make("span", { class: "said" }, claim.quote ? quoted(story, claim.quote.exact) : (claim.content ?? "")),
      ];
    }),
  );
}

const mannerIn = (story: Story, claim: Claim): string =>
  story.words.list([
    mannerOf(story, claim),
    ...(claim.hedge === undefined ? [] : [story.words.reader.claims.hedged(claim.hedge)]),
  ]);

/** Where each telling ends. */
function endRow(story: Story, pair: readonly [string, string]): HTMLElement {
  const ends = pair.map((id) => story.data.accounts.find(({ account }) => account === id)?.ends ?? []);
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, story.words.reader.compare.ends),
    ...ends.map((states) =>
      make(
        "td",
        {},
        make(
          "div",
          { class: "chips" },
          ...states.map((path) => chip(story, path)),
          states.length === 0 && story.words.reader.compare.unmoved,
        ),
      ),
    ),
  );
}
