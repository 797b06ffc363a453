import { readsRightToLeft } from "../scene/index.ts";
import type { Acts } from "./acts.ts";
import { find, make } from "./element.ts";
import type { Story } from "./story.ts";
import { nameOfAccount, stateText, wordsOfStates } from "./words.ts";

/** Something that can be found: what it is, its words, and where it leads. */
type Entry = { readonly kind: string; readonly text: string; readonly folded: string; go(): void };

/** Hits that are shown. */
const MOST = 40;

/** A field that finds events, quotes, accounts, states, branches and words of the sources as one types. */
export function openSearch(story: Story, acts: Acts): { focus(): void } {
  const input = find<HTMLInputElement>("search");
  const list = find("hits");
  let entries: readonly Entry[] | undefined;
  let shown: readonly Entry[] = [];
  let marked = -1;

  const close = (): void => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    marked = -1;
  };
  const mark = (index: number): void => {
    marked = shown.length === 0 ? -1 : (index + shown.length) % shown.length;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === marked)));
    input.setAttribute("aria-activedescendant", marked < 0 ? "" : `hit-${marked}`);
    list.children[marked]?.scrollIntoView({ block: "nearest" });
  };
  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    close();
    input.value = "";
    entry.go();
  };
  const look = (): void => {
    const wanted = fold(input.value);
    if (wanted === "") {
      close();
      return;
    }
    entries ??= [...entriesOf(story, acts), ...textEntries(story, acts)];
    const all = entries.filter(({ folded }) => folded.includes(wanted));
    shown = all.slice(0, MOST);
    list.replaceChildren(
      ...shown.map((entry, index) => hit(entry, wanted, index, choose)),
      ...restOf(story, all.length),
    );
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(0);
  };
  input.addEventListener("input", look);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") mark(marked + 1);
    else if (event.key === "ArrowUp") mark(marked - 1);
    else if (event.key === "Enter") choose(shown[marked]);
    else if (event.key === "Escape") {
      if (list.hidden) input.blur();
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener("blur", () => setTimeout(close, 150)); // a click on a hit comes first
  return { focus: () => input.focus() };
}

const restOf = ({ words }: Story, all: number): HTMLElement[] => {
  if (all === 0)
    return [make("li", { class: "none", role: "option", "aria-disabled": "true" }, words.reader.search.nothing)];
  return all > MOST
    ? [make("li", { class: "none", role: "option", "aria-disabled": "true" }, words.reader.next.more(all - MOST))]
    : [];
};

function hit(entry: Entry, wanted: string, index: number, choose: (entry: Entry) => void): HTMLElement {
  const at = fold(entry.text).indexOf(wanted);
  const isSame = fold(entry.text).length === entry.text.length; // folding may change lengths; then nothing is marked
  const text = make("span", { dir: readsRightToLeft(entry.text) ? "rtl" : "ltr" });
  if (at < 0 || !isSame) text.append(entry.text);
  else {
    const start = Math.max(0, at - 60);
    const [before, within, after] = [
      entry.text.slice(start, at),
      entry.text.slice(at, at + wanted.length),
      entry.text.slice(at + wanted.length, at + wanted.length + 90),
    ];
    text.append(
      `${start > 0 ? "…" : ""}${before}`,
      make("mark", {}, within),
      `${after}${at + wanted.length + 90 < entry.text.length ? "…" : ""}`,
    );
  }
  const item = make(
    "li",
    { id: `hit-${index}`, role: "option", "aria-selected": "false" },
    make("span", { class: "kind" }, entry.kind),
    text,
  );
  item.addEventListener("mousedown", (event) => {
    event.preventDefault();
    choose(entry);
  });
  return item;
}

/** Without case, accents, and differences of quotation marks. */
const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase().trim();

const entry = (kind: string, text: string, go: () => void): Entry => ({ kind, text, folded: fold(text), go });

function entriesOf(story: Story, acts: Acts): Entry[] {
  const { model } = story.data;
  const { search } = story.words.reader;
  const quotes = model.events.flatMap((event) =>
    event.claims.flatMap((claim) =>
      claim.quote === undefined
        ? []
        : [
            entry(search.quote(nameOfAccount(story, claim.account), event.title), claim.quote.exact, () =>
              acts.goToEvent(event.id),
            ),
          ],
    ),
  );
  const states = [
    ...new Set(
      story.data.steps.flatMap((_, index) => story.standing(story.data.steps, index + 1).changes.map(({ to }) => to)),
    ),
  ];
  return [
    ...model.events.map((event) => entry(search.event, event.title, () => acts.goToEvent(event.id))),
    ...model.branches.map((branch) => entry(search.notTaken, branch.title, () => acts.leaveAt(branch.from))),
    ...quotes,
    ...model.accounts.map(({ id, name }) => entry(search.account, name, () => acts.compare(id))),
    ...states.map((paths) =>
      entry(search.state, stateText(wordsOfStates(story.data.model, paths)), () => {
        const step = story.data.steps.findIndex((_, index) =>
          story.standing(story.data.steps, index + 1).changes.some(({ to }) => to === paths),
        );
        acts.goToEvent(story.data.steps[step] ?? "");
      }),
    ),
    ...model.sources.map(({ id, title }) => entry(search.source, title, () => acts.showSource(id))),
  ];
}

/** The lines of the sources whose text is in the page. */
function textEntries({ words }: Story, acts: Acts): Entry[] {
  return [...document.querySelectorAll<HTMLElement>(".source .text")].flatMap((element) => {
    const title = element.closest(".source")?.querySelector("h3")?.textContent ?? "";
    const text = element.textContent ?? "";
    return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) =>
      entry(words.reader.search.text(title.trim()), line, () => {
        acts.show("sources");
        selectText(element, index, index + line.length);
      }),
    );
  });
}

function selectText(element: HTMLElement, start: number, end: number): void {
  const range = document.createRange();
  let at = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (at <= start && start <= at + length) range.setStart(node, start - at);
    if (at <= end && end <= at + length) {
      range.setEnd(node, end - at);
      break;
    }
    at += length;
  }
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
}
