import type { Model } from "../model/index.ts";
import { tell } from "./events.ts";
import { markOf, selectionOf, showStep, storyOfSvg } from "./marks.ts";
import type { Picture } from "./picture.ts";
import type { LocatedFault, Reading } from "./reading.ts";
import { attributeFaults } from "./settings.ts";
import { buildShell, type Shell } from "./shell.ts";
import { fetchText, type ModelSource, pictureIn, sourceOf } from "./source.ts";
import type { StoryStep } from "./story.ts";
import type { DemarcheTimeline } from "./timeline-element.ts";

/** px that a picture is drawn at; what has less room scrolls. A timeline is one column where it has no room to run across. */
const NARROWEST = 640;
const NARROWEST_COLUMN = 320;
const WIDEST = 1360;
/** px by which the room changes before a picture is drawn anew */
const SLACK = 24;
/** a picture that is wider than its room is scaled down so far, and scrolls beyond */
const LEAST_SCALE = 0.75;

/** What a component does: reads, draws, and steps. Whatever is asked for while something is under way comes after it, once. */
export class Player {
  steps: readonly StoryStep[] = [];
  faults: readonly LocatedFault[] = [];
  ready: Promise<void> = Promise.resolve();

  readonly #host: DemarcheTimeline;
  readonly #shell: Shell;
  #source: ModelSource = { kind: "none" };
  #model: Model | undefined;
  #readFaults: readonly LocatedFault[] = [];
  #svg: SVGSVGElement | undefined;
  #index = 0;
  #drawnWidth = 0;
  #turn = 0;
  #stops: readonly (() => void)[] = [];

  constructor(host: DemarcheTimeline) {
    this.#host = host;
    const shell = buildShell(host);
    shell.back.addEventListener("click", () => this.go(-1));
    shell.next.addEventListener("click", () => this.go(1));
    shell.figure.addEventListener("click", (event) => this.#choose(event.target as Element)); // clicks hit elements
    shell.figure.addEventListener("keydown", (event) => this.#press(event));
    this.#shell = shell;
  }

  start(): void {
    const room = new ResizeObserver(() => this.#fit());
    room.observe(this.#shell.figure);
    const children = new MutationObserver(() => this.load());
    children.observe(this.#host, { childList: true });
    this.#stops = [() => room.disconnect(), () => children.disconnect()];
    if (document.readyState === "loading")
      document.addEventListener("DOMContentLoaded", () => this.load(), { once: true });
    else this.load();
  }

  stop(): void {
    this.#turn++;
    for (const stop of this.#stops) stop();
  }

  /** Reads what the page gives now. */
  load(): void {
    if (!this.#host.isConnected) return;
    this.#source = sourceOf(this.#host, this.#host.model);
    this.#later(async (isCurrent) => {
      this.#host.setAttribute("aria-busy", "true");
      const reading = await read(this.#source);
      if (!isCurrent()) return;
      this.#host.removeAttribute("aria-busy");
      await this.#take(reading, isCurrent);
    });
  }

  /** Draws anew: another view, theme or width, or the statechart as of another step. */
  draw(): void {
    this.#later((isCurrent) => this.#drawNow(isCurrent));
  }

  /** Shows the step that the attribute names. */
  step(): void {
    if (this.#host.view === "statechart" && this.#model) this.draw();
    else this.#show();
  }

  /** Steps on or back; before the first step stands the whole record. */
  go(by: number): void {
    this.#goTo(this.#index + by);
  }

  #goTo(index: number): void {
    if (index < 0 || index > this.steps.length) return;
    this.#host.step = this.steps[index - 1]?.event ?? null;
  }

  /** Runs a piece of work; what was under way finds that it is no longer wanted. */
  #later(work: (isCurrent: () => boolean) => Promise<void>): void {
    const turn = ++this.#turn;
    this.ready = work(() => turn === this.#turn).catch((error: unknown) => {
      this.#showFaults([undrawable(error)]);
    });
  }

  async #take(reading: Taken, isCurrent: () => boolean): Promise<void> {
    this.#model = reading.kind === "model" ? reading.model : undefined;
    this.#readFaults = reading.kind === "faults" ? reading.faults : [];
    this.steps = reading.kind === "model" ? reading.story : [];
    await this.#drawNow(isCurrent);
  }

  async #drawNow(isCurrent: () => boolean): Promise<void> {
    const { view, theme } = this.#host;
    if (this.#model) {
      const { drawPicture } = await import("./model-part.ts");
      const width = this.#room();
      const at = this.steps.some((each) => each.event === this.#host.step) ? (this.#host.step ?? undefined) : undefined;
      const picture = await drawPicture(this.#model, { view, theme, width, at }, document);
      if (!isCurrent()) return;
      this.#drawnWidth = width;
      this.#put(picture);
    } else {
      this.#put(undefined);
    }
    this.#show();
  }

  /** Puts a drawn picture in place of what was there; without one, the page's own stands, if it has one. */
  #put(picture: Picture | undefined): void {
    const { figure, slot } = this.#shell;
    const own = pictureIn(this.#host);
    figure.replaceChildren(picture?.svg ?? slot);
    if (picture) picture.svg.style.minWidth = `${LEAST_SCALE * picture.svg.width.baseVal.value}px`;
    this.#svg = picture?.svg ?? own;
    if (!picture) this.steps = own ? storyOfSvg(own) : [];
    this.#shell.paint(picture?.css ?? "", this.#host.theme, picture === undefined);
  }

  #show(): void {
    const wanted = this.#host.step;
    const found = this.steps.findIndex((each) => each.event === wanted) + 1;
    const faults = [...this.#readFaults, ...attributeFaults(this.#host), ...this.#stepFaults(wanted, found)];
    if (this.#svg) showStep(this.#svg, this.steps, found);
    this.#shell.showStory(this.steps, found);
    if (faults.length > 0 || this.faults.length > 0) this.#showFaults(faults);
    const [index, count] = [found, this.steps.length];
    if (index === this.#index) return;
    this.#index = index;
    const { event, title } = this.steps[index - 1] ?? {};
    if (this.#svg && event !== undefined)
      markOf(this.#svg, event)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    tell(this.#host, "demarche-step", { event, title, index, count });
  }

  #stepFaults(wanted: string | null, found: number): LocatedFault[] {
    if (!wanted || found > 0 || this.steps.length === 0) return [];
    const advice = `step= takes the id of an event that happened, e.g. ${this.steps[0]?.event ?? ""}`;
    return [{ code: "step-unknown", message: `the record has no event ${wanted}`, advice }];
  }

  #showFaults(faults: readonly LocatedFault[]): void {
    this.faults = faults;
    this.#shell.showFaults(faults, this.#svg !== undefined);
    tell(this.#host, "demarche-issues", { issues: faults });
  }

  /** px to draw at; where nothing is laid out yet, as in a closed part of the page, the widest */
  #room(): number {
    const least = this.#host.view === "timeline" ? NARROWEST_COLUMN : NARROWEST;
    return Math.min(WIDEST, Math.max(least, this.#shell.figure.clientWidth || WIDEST));
  }

  #fit(): void {
    const width = this.#room();
    if (this.#model && this.#drawnWidth > 0 && Math.abs(width - this.#drawnWidth) >= SLACK) this.draw();
  }

  #choose(target: Element): void {
    const chosen = selectionOf(target);
    if (!chosen) return;
    if (chosen.kind === "event" && this.steps.some((each) => each.event === chosen.id)) this.#host.step = chosen.id;
    tell(this.#host, "demarche-select", chosen);
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const current = this.steps[this.#index - 1];
    const mark = current && this.#svg && markOf(this.#svg, current.event);
    const actions: Readonly<Record<string, () => void>> = {
      ArrowRight: () => this.go(1),
      ArrowLeft: () => this.go(-1),
      Home: () => this.#goTo(Math.min(1, this.steps.length)),
      End: () => this.#goTo(this.steps.length),
      Escape: () => this.#goTo(0),
      Enter: () => mark && this.#choose(mark),
    };
    if (!Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]?.();
  }
}

type Taken =
  | { readonly kind: "model"; readonly model: Model; readonly story: readonly StoryStep[] }
  | { readonly kind: "faults"; readonly faults: readonly LocatedFault[] }
  | { readonly kind: "picture" };

/** Reads a model where there is one; the part that can is loaded then. */
async function read(source: ModelSource): Promise<Taken> {
  if (source.kind === "picture" || source.kind === "none") return { kind: "picture" };
  try {
    const fetched = source.kind === "address" ? await fetchText(source.address) : undefined;
    if (fetched && "failure" in fetched) return unreadable(fetched.failure);
    const { readData, readText, storyOf } = await import("./model-part.ts");
    const text = fetched?.text ?? (source.kind === "text" ? source.text : undefined);
    const reading: Reading = await (text === undefined
      ? readData("data" in source ? source.data : undefined)
      : readText(text));
    if (!reading.ok) return { kind: "faults", faults: reading.faults };
    return { kind: "model", model: reading.model, story: await storyOf(reading.model) };
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

const undrawable = (error: unknown): LocatedFault => ({
  code: "picture-undrawable",
  message: `the picture cannot be drawn: ${error instanceof Error ? error.message : String(error)}`,
  advice: "see whether all files of the component are beside it",
});

const unreadable = (reason: string): Taken => ({
  kind: "faults",
  faults: [
    {
      code: "model-unreadable",
      message: `the model cannot be read: ${reason}`,
      advice: "look at src=, and whether its server lets this page read it",
    },
  ],
});
