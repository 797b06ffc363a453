import type { Acts } from "./acts.ts";
import { find, make } from "./element.ts";
import { keysIn } from "./keys.ts";
import { back, forward, leave, nextOfBranch, offTaken, type Place, type ViewName } from "./place.ts";
import type { Story } from "./story.ts";

type Session = {
  readonly story: Story;
  readonly acts: Acts;
  place(): Place;
  go(place: Place): void;
  link(): string;
};

/** What stands around the pictures and the step: moves, scrubber, theme, link, keys. */
export type Controls = {
  show(place: Place): void;
  zoom(): void;
  changeTheme(): void;
  copyLink(): void;
  toggleKeys(): void;
  /** whether there was something to close */
  closeKeys(): boolean;
};

/** Makes the controls work. */
export function openControls(session: Session): Controls {
  const { story, acts, place, go } = session;
  const said = story.words.reader.frame;
  const scrub = find<HTMLInputElement>("scrub");
  const root = document.documentElement;
  const keys = find("keys");
  scrub.max = String(story.data.steps.length);
  scrub.addEventListener("input", () => acts.goTo(Number(scrub.value)));
  find("back").addEventListener("click", () => go(back(place())));
  find("forward").addEventListener("click", () => go(forward(story, place())));
  find("leave").addEventListener("click", () => (place().off ? acts.comeBack() : go(leave(place()))));
  for (const link of document.querySelectorAll<HTMLElement>("nav a"))
    link.addEventListener("click", (event) => {
      event.preventDefault();
      acts.show(link.dataset["view"] as ViewName); // the page names its views so
    });
  const toggleKeys = (): void => {
    keys.hidden = !keys.hidden;
    find("help").setAttribute("aria-expanded", String(!keys.hidden));
    if (!keys.hidden) keys.replaceChildren(keyList(story));
  };
  const across = document.getElementById("across"); // only where a timeline may go down
  const zoom = (): void => {
    const isNatural = root.classList.toggle("natural");
    const words = across?.querySelector("span");
    if (words) words.textContent = isNatural ? said.down : said.across;
    dispatchEvent(new Event("resize")); // another drawing may be seen now
  };
  across?.addEventListener("click", zoom);
  const copyLink = (): void => void copy(story, session.link(), keys);
  find("help").addEventListener("click", toggleKeys);
  find("copy").addEventListener("click", copyLink);
  const nextTheme = (): void => changeTheme(story);
  find("theme").addEventListener("click", nextTheme);
  find("sheet").addEventListener("click", () => toggleSheet(story));
  return {
    show: (at) => showMoves(story, at, scrub),
    zoom,
    changeTheme: nextTheme,
    copyLink,
    toggleKeys,
    closeKeys: () => {
      if (keys.hidden) return false;
      toggleKeys();
      return true;
    },
  };
}

/** Which moves there are from a place, and how far it is. */
function showMoves(story: Story, place: Place, scrub: HTMLInputElement): void {
  const said = story.words.reader.frame;
  const { count, order, off } = place;
  const taken = offTaken(place);
  find<HTMLButtonElement>("back").disabled = off ? off.count === 0 : count === 0;
  find<HTMLButtonElement>("forward").disabled = off
    ? off.count === off.triggers.length && nextOfBranch(story, place) === undefined
    : count === order.length;
  scrub.value = String(count);
  scrub.style.setProperty("--done", `${(count / Math.max(1, order.length)) * 100}%`);
  const title = story.events.get(order[count - 1] ?? "")?.title ?? said.start;
  scrub.setAttribute("aria-valuetext", said.scrubbed(count, order.length, title));
  find("place").textContent = taken ? `${count} + ${taken.length}` : `${count} / ${order.length}`;
  const leaving = find("leave");
  leaving.replaceChildren(
    make("kbd", { "aria-hidden": "true" }, off ? "B" : "W"),
    " ",
    ...(off ? longAndShort(said.toRecord, said.toRecordShort) : [said.whatIf]),
  );
}

/** Words of which a phone shows the short ones. */
const longAndShort = (long: string, short: string): HTMLElement[] => [
  make("span", { class: "long" }, long),
  make("span", { class: "short" }, short),
];

const keyList = ({ words }: Story): HTMLElement =>
  make(
    "dl",
    {},
    ...keysIn(words).flatMap(([name, words]) => [
      make("dt", {}, ...name.split(" ").flatMap((key) => (key === "–" ? "– " : [make("kbd", {}, key), " "]))),
      make("dd", {}, words),
    ]),
  );

const THEMES = ["system", "light", "dark"] as const;

function changeTheme({ words }: Story): void {
  const root = document.documentElement;
  const next =
    THEMES[(THEMES.findIndex((each) => each === (root.dataset["theme"] ?? "system")) + 1) % THEMES.length] ?? "system";
  if (next === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = next;
  find("theme").textContent = words.reader.frame.themes[next];
}

/** On a phone: the step folds away under the picture. */
function toggleSheet({ words }: Story): void {
  const root = document.documentElement;
  const isOpen = root.dataset["sheet"] !== "closed";
  root.dataset["sheet"] = isOpen ? "closed" : "open";
  find("sheet").setAttribute("aria-expanded", String(!isOpen));
  find("sheet").textContent = isOpen ? words.reader.frame.showStep : words.reader.frame.hideStep;
}

/** ms for which a button says that the link was copied */
const SAID_FOR = 1600;

/** Copies a link; where the browser does not let a page do so, it is shown to be copied by hand. */
async function copy({ words }: Story, link: string, shownIn: HTMLElement): Promise<void> {
  const said = words.reader.frame;
  const button = find("copy");
  try {
    await navigator.clipboard.writeText(link);
    const before = [...button.childNodes];
    button.textContent = said.copied;
    find("announcer").textContent = said.copied;
    setTimeout(() => button.replaceChildren(...before), SAID_FOR);
  } catch {
    const field = make("input", { class: "link", readonly: true, "aria-label": said.link, value: link });
    shownIn.replaceChildren(make("p", {}, said.copyByHand), field);
    shownIn.hidden = false;
    field.select();
  }
}
