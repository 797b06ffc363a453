/**
 * The web component `<demarche-timeline>`. Importing it where there are custom elements registers it; elsewhere, as on a server,
 * it touches nothing.
 */
import { DemarcheTimeline } from "./timeline-element.ts";

export type { IssuesDetail, SelectDetail, StepDetail } from "./events.ts";
export type { ElementTheme, ElementView } from "./settings.ts";
export { DemarcheTimeline };

if (globalThis.customElements && !customElements.get("demarche-timeline"))
  customElements.define("demarche-timeline", DemarcheTimeline);

declare global {
  interface HTMLElementTagNameMap {
    "demarche-timeline": DemarcheTimeline;
  }
}
