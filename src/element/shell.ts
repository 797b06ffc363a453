import { type Theme, themes, VARIABLES } from "../render/index.ts";
import type { LocatedFault } from "./reading.ts";
import type { ElementTheme } from "./settings.ts";
import type { StoryStep } from "./story.ts";

/** The parts of the component's shadow tree. */
export type Shell = {
  readonly figure: HTMLElement;
  readonly slot: HTMLSlotElement;
  readonly back: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  showStory(story: readonly StoryStep[], index: number): void;
  showFaults(faults: readonly LocatedFault[], isDrawn: boolean): void;
  /** the CSS of the picture that is drawn, and the theme of what stands around it */
  paint(css: string, theme: ElementTheme, isAdopted: boolean): void;
};

/** Builds the shadow tree. Styles are constructed sheets, which no content policy refuses. */
export function buildShell(host: HTMLElement): Shell {
  const root = host.attachShadow({ mode: "open" });
  const [layoutSheet, pictureSheet] = [new CSSStyleSheet(), new CSSStyleSheet()];
  layoutSheet.replaceSync(LAYOUT);
  root.adoptedStyleSheets = [layoutSheet, pictureSheet];
  const slot = node("slot", "");
  const figure = node("div", "figure", [slot]);
  figure.tabIndex = 0;
  figure.setAttribute("role", "group");
  const [back, next] = [button("back", "Previous step", "‹"), button("next", "Next step", "›")];
  const [position, title] = [node("span", "position"), node("strong", "title")];
  const controls = node("div", "controls", [back, next, position, title]);
  const sayings = node("ul", "sayings");
  const status = node("p", "status");
  status.setAttribute("role", "status");
  const faultList = node("div", "issues");
  faultList.setAttribute("role", "alert");
  [faultList.hidden, sayings.hidden, controls.hidden] = [true, true, true];
  root.append(figure, controls, sayings, faultList, status);
  return {
    figure,
    slot,
    back,
    next,
    showStory(story, index) {
      const step = story[index - 1];
      controls.hidden = story.length === 0;
      [back.disabled, next.disabled] = [index === 0, index === story.length];
      position.textContent = step ? `${index} of ${story.length}` : `${story.length} steps`;
      title.textContent = straight(step?.title ?? "");
      sayings.replaceChildren(...(step?.sayings ?? []).map(sayingNode));
      sayings.hidden = sayings.childElementCount === 0;
      status.textContent = step ? straight(announcementOf(step, index, story.length)) : "";
    },
    showFaults(faults, isDrawn) {
      faultList.replaceChildren(...(faults.length === 0 ? [] : faultNodes(faults, isDrawn)));
      faultList.hidden = faults.length === 0;
    },
    paint: (css, theme, isAdopted) =>
      pictureSheet.replaceSync(`${css}${chromeCss(theme)}${isAdopted ? adoptedCss(host, theme) : ""}`),
  };
}

const announcementOf = (step: StoryStep, index: number, count: number): string =>
  `Step ${index} of ${count}: ${step.title}.${step.isFree ? " No account orders it against the step before." : ""}`;

function node<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  part: string,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (part !== "") made.setAttribute("part", part);
  made.append(...children.map((child) => (typeof child === "string" ? straight(child) : child)));
  return made;
}

/** Text that cannot turn what stands around it. */
const straight = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");

function button(part: string, label: string, sign: string): HTMLButtonElement {
  const made = node("button", `button ${part}`, [sign]);
  made.type = "button";
  made.setAttribute("aria-label", label);
  made.title = label;
  return made;
}

function sayingNode({ who, how, quote }: StoryStep["sayings"][number]): HTMLElement {
  const said = quote === undefined ? [] : [": ", node("q", "quote", [quote])];
  return node("li", "saying", [node("span", "account", [who]), how === "" ? "" : ` (${how})`, ...said]);
}

function faultNodes(faults: readonly LocatedFault[], isDrawn: boolean): HTMLElement[] {
  const count = `${faults.length} ${faults.length === 1 ? "fault" : "faults"}`;
  const head = isDrawn ? `${count}; the picture is the last good one` : `Nothing is drawn: ${count}`;
  const rows = faults.map(({ line, column, code, message, advice }) =>
    node("li", "issue", [
      node("span", "place", [line === undefined ? code : `line ${line}, column ${column ?? 1} · ${code}`]),
      node("span", "message", [message]),
      node("span", "advice", [advice]),
    ]),
  );
  return [node("p", "issues-head", [head]), node("ol", "issue-list", rows)];
}

/** Lengths are px; colours are variables that `chromeCss` gives a value. */
const LAYOUT = `
:host{display:block;color:var(--ink);font:14px/1.45 Inter,"Noto Sans KR",Arial,sans-serif}
:host([hidden]),[hidden]{display:none !important}
[part=figure]{overflow-x:auto;border-radius:4px;background:var(--paper);color:var(--accent)}
[part=figure] svg{display:block;margin:0 auto;max-width:100%;height:auto}
[part~=event],[part=figure] [data-branch],[part=figure] [data-state]{cursor:pointer}
[part=controls]{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;padding:8px 2px 2px}
[part~=button]{min-width:32px;min-height:32px;border:1px solid var(--muted);border-radius:6px;background:var(--paper);color:var(--ink);font:inherit;font-size:18px;line-height:1;cursor:pointer}
[part~=button]:disabled{opacity:.4;cursor:default}
[part=figure]:focus-visible,[part~=button]:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[part=position],[part=place],[part=advice]{color:var(--muted)}
[part=position]{font-variant-numeric:tabular-nums}
[part=sayings]{margin:4px 2px 0;padding:0;list-style:none}
[part=saying]{padding-left:10px;border-left:3px solid var(--rule);margin:6px 0}
[part=account]{font-weight:600}
q{quotes:"“" "”"}
[part=issues]{margin-top:8px;padding:10px 14px;border:1px solid var(--bad);border-left-width:4px;border-radius:4px;background:var(--paper)}
[part=issues-head]{margin:0 0 6px;font-weight:600;color:var(--bad)}
[part=issue-list]{margin:0;padding-left:22px}
[part=issue]{margin:6px 0;overflow-wrap:anywhere}
[part=place],[part=message],[part=advice]{display:block}
[part=place]{font-size:12px}
[part=message]{white-space:pre-wrap}
[part=status]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0;white-space:nowrap}
::slotted(svg){display:block;height:auto;max-width:100%;min-width:640px}
@media (prefers-reduced-motion:no-preference){[part~=event]{transition:opacity .15s}}
`;

const ROLES = { ink: "ink", paper: "paper", muted: "muted", rule: "rule", bad: "bad", accent: "accent1" } as const;

/** What stands around the picture takes the same variables and the same theme as the picture. */
function chromeCss(theme: ElementTheme): string {
  const rule = (colours: Theme) =>
    `:host{${Object.entries(ROLES)
      .map(
        ([name, role]) =>
          `--${name}:var(${role === "accent1" ? "--demarche-accent-1" : `--demarche-${role}`},${colours[role]})`,
      )
      .join(";")}}`;
  return themed(theme, rule);
}

/** Colours for a picture of the page: only where the page asks for a theme, since it carries its own. */
const adoptedCss = (host: HTMLElement, theme: ElementTheme): string =>
  host.hasAttribute("theme")
    ? themed(
        theme,
        (colours) =>
          `::slotted(svg){${VARIABLES.map((name, at) => `${name}:${Object.values(colours)[at] ?? ""}`).join(";")}}`,
      )
    : "";

function themed(theme: ElementTheme, rule: (colours: Theme) => string): string {
  if (theme !== "auto") return rule(themes[theme]);
  return `${rule(themes.light)}@media (prefers-color-scheme:dark){${rule(themes.dark)}}@media (prefers-contrast:more) and (prefers-color-scheme:light){${rule(themes["high-contrast"])}}`;
}
