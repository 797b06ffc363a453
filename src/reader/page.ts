import type { ReaderData } from "../report/index.ts";
import type { ReaderWording } from "../wording/index.ts";
import type { Acts } from "./acts.ts";
import { announce } from "./announce.ts";
import { openCompared, tellersOf } from "./compare.ts";
import { openControls } from "./controls.ts";
import { find } from "./element.ts";
import { listenForKeys } from "./keys.ts";
import { hashOf, placeOf } from "./link.ts";
import { showPanel } from "./panel.ts";
import { openPictures } from "./pictures.ts";
import { choose, comeBack, goTo, goToEvent, lastEvent, leave, type Place, take } from "./place.ts";
import { openSearch } from "./search.ts";
import { showQuote } from "./sources.ts";
import { openStory } from "./story.ts";
import { showTrail } from "./trail.ts";
import { openViews } from "./views.ts";

/** The fixed words in the language of the page; the build puts their script before this one. */
declare const readerWords: { readonly reader: ReaderWording };

/** ms between a step and its address, so that a held key does not write hundreds */
const ADDRESS_AFTER = 150;
/** Triggers of which refusals are told without being asked for. */
const FEW_TRIGGERS = 40;

const data = JSON.parse(find("reader-data").textContent ?? "") as ReaderData; // the page holds what report/reader wrote
const story = openStory(data, readerWords.reader);
const pictures = openPictures(story);
const open = new Map([["refused", story.triggers.length <= FEW_TRIGGERS]]);
let place: Place = placeOf(story, location.hash);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Brings the page to a place: what is the same stays as it is. */
function go(next: Place, how: { readonly silent?: boolean } = {}): void {
  const isSameStep = next.order === place.order && next.count === place.count && next.off === place.off;
  const isSameView = next.view === place.view;
  place = next;
  const isStepping = place.off !== undefined || (place.count > 0 && place.count < place.order.length);
  document.documentElement.classList.toggle("stepping", isStepping);
  document.documentElement.classList.toggle("off", place.off !== undefined);
  views.show(place.view);
  if (!isSameStep || how.silent) {
    showPanel(story, acts, place);
    controls.show(place);
  }
  showTrail(story, acts, place);
  pictures.show(place, place.count > 0 && (how.silent === true || !(isSameStep && isSameView)));
  if (place.view === "accounts") compared.show(place);
  if (!isSameStep && !how.silent) announce(story, place);
  clearTimeout(timer);
  if (!how.silent) timer = setTimeout(writeAddress, ADDRESS_AFTER);
}

const writeAddress = (): void => history.replaceState(null, "", hashOf(story, place));

const acts: Acts = {
  goTo: (count) => go(goTo(place, count)),
  goToEvent: (event) => go(goToEvent(place, event)),
  choose: (event) => go(choose(place, event)),
  take: (trigger) => go(take(story, leave(place), trigger)),
  leaveAt: (event) => go(leave(goToEvent(place, event))),
  comeBack: () => go(comeBack(place)),
  show: (view) => go({ ...place, view }),
  compare: (account) => {
    const own = account ?? tellersOf(story)[0];
    const other = tellersOf(story).find((each) => each !== own);
    go({ ...place, view: "accounts", ...(own !== undefined && other !== undefined && { compared: [own, other] }) });
    find("compare").scrollIntoView({ block: "start" });
  },
  compareTwo: (first, second) => go({ ...place, compared: [first, second] }),
  showSource: (source, key) => {
    go({ ...place, view: "sources" });
    showQuote(source, key);
  },
  isOpen: (part) => open.get(part) ?? false,
  setOpen: (part, isOpen) => void open.set(part, isOpen),
};

const controls = openControls({
  story,
  acts,
  place: () => place,
  go,
  link: () => `${location.href.split("#")[0]}${hashOf(story, place)}`,
});
const views = openViews();
const compared = openCompared(story, acts);
const search = openSearch(story, acts);
listenForKeys({ story, acts, place: () => place, go, controls, search });

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const mark = target?.closest<SVGElement>(".picture :is([data-event],[data-since],[data-events],[data-branch])");
  if (mark) followMark(mark.dataset);
  const cited = target?.closest<HTMLElement>("[data-cites]")?.dataset["cites"];
  if (cited !== undefined) followQuote(cited);
});

/** To the step that a mark stands for; a branch's mark leaves the record where it does. */
function followMark({ event, since, events, branch }: DOMStringMap): void {
  const from = data.model.branches.find(({ id }) => id === branch)?.from;
  if (from !== undefined) {
    acts.leaveAt(from);
    return;
  }
  const all = event ?? since ?? events ?? "";
  const known = all.split(" ").filter((id) => place.order.includes(id));
  const next = known.find((id) => place.order.indexOf(id) >= place.count) ?? known[0];
  if (next === undefined || next === lastEvent(place)) return;
  acts.goToEvent(next);
}

/** From words of a source to the event that is told by them: `events.3.claims.0.quote`. */
function followQuote(keys: string): void {
  const [group, index] = keys.split(" ")[0]?.split(".") ?? [];
  const event = group === "events" ? data.model.events[Number(index)]?.id : undefined;
  const branch = group === "branches" ? data.model.branches[Number(index)]?.from : undefined;
  if (event !== undefined) acts.goToEvent(event);
  else if (branch !== undefined) acts.leaveAt(branch);
}

addEventListener("hashchange", () => {
  if (location.hash.includes("=") && location.hash !== hashOf(story, place)) go(placeOf(story, location.hash));
});
addEventListener("resize", () => {
  pictures.resize();
  pictures.show(place, false);
});
go(place, { silent: true });
