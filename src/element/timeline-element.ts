import { Player } from "./player.ts";
import type { LocatedFault } from "./reading.ts";
import { type ElementTheme, type ElementView, isTheme, isView } from "./settings.ts";

/** A class to extend where there is no DOM, so that a server can import the component. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * `<demarche-timeline src= view= step= theme=>`: a model as a picture that can be stepped through. The model is in the property
 * `model`, at `src`, or in a `<script type="application/json">` inside; else an SVG of `demarche draw` inside is stepped through.
 */
export class DemarcheTimeline extends Base {
  static readonly observedAttributes = ["src", "view", "step", "theme"];

  #player: Player | undefined;
  #given: unknown;

  /** address of the model, from that of the page */
  get src(): string | null {
    return this.getAttribute("src");
  }
  set src(value: string | null) {
    this.#reflect("src", value);
  }
  /** which picture; the timeline where the attribute names none */
  get view(): ElementView {
    const view = this.getAttribute("view") ?? "";
    return isView(view) ? view : "timeline";
  }
  set view(value: ElementView | null) {
    this.#reflect("view", value);
  }
  /** id of the event that is stepped to, or null for the whole record */
  get step(): string | null {
    return this.getAttribute("step");
  }
  set step(value: string | null) {
    this.#reflect("step", value);
  }
  /** auto where the attribute names none */
  get theme(): ElementTheme {
    const theme = this.getAttribute("theme") ?? "";
    return isTheme(theme) ? theme : "auto";
  }
  set theme(value: ElementTheme | null) {
    this.#reflect("theme", value);
  }
  /** the model as data, or as the text of its file; before all else that the page gives */
  get model(): unknown {
    return this.#given;
  }
  set model(value: unknown) {
    this.#given = value ?? undefined;
    this.#player?.load();
  }

  /** the steps in the order of reading */
  get steps(): readonly { readonly event: string; readonly title: string }[] {
    return this.#player?.steps ?? [];
  }
  /** what is wrong with the model or the attributes */
  get issues(): readonly LocatedFault[] {
    return this.#player?.faults ?? [];
  }
  /** settles when all that was asked for is shown, or its faults are */
  get ready(): Promise<void> {
    return this.#player?.ready ?? Promise.resolve();
  }

  next(): void {
    this.#player?.go(1);
  }
  back(): void {
    this.#player?.go(-1);
  }

  connectedCallback(): void {
    this.#player ??= new Player(this);
    this.#player.start();
  }
  disconnectedCallback(): void {
    this.#player?.stop();
  }
  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return;
    if (name === "src") this.#player?.load();
    else if (name === "step") this.#player?.step();
    else this.#player?.draw();
  }

  #reflect(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }
}
