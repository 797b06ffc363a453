import { emitKeypressEvents, type Key } from "node:readline";
import { type Run, startRun } from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import type { Io } from "./io.ts";
import { stepView, wrapLine } from "./step-view.ts";

/** What the screen shows: the run, which legal trigger is marked, what is being typed, and the last refusal. */
export type Screen = {
  readonly run: Run;
  readonly marked: number;
  readonly typed: string;
  readonly notice: string;
  readonly quit?: boolean;
};

export const firstScreen = (model: Model): Screen => ({
  run: startRun(model) as Run,
  marked: 0,
  typed: "",
  notice: "",
});

const KEYS = "↑ ↓ choose  → or Enter step  ← or u undo  r restart  q quit  or type a trigger";

/** The screen after a key; pure, so that it can be tested without a terminal. */
export function pressKey(model: Model, screen: Screen, key: Pick<Key, "name" | "ctrl" | "sequence">): Screen {
  const legal = screen.run.legal();
  const chosen = screen.typed === "" ? legal[screen.marked] : screen.typed;
  if (key.ctrl && (key.name === "c" || key.name === "d")) return { ...screen, quit: true };
  switch (key.name) {
    case "up":
      return { ...screen, marked: (screen.marked + Math.max(1, legal.length) - 1) % Math.max(1, legal.length) };
    case "down":
      return { ...screen, marked: (screen.marked + 1) % Math.max(1, legal.length) };
    case "left":
      return { ...firstScreen(model), run: screen.run.back() };
    case "right":
    case "return":
      return chosen === undefined ? screen : take(screen, chosen);
    case "backspace":
      return { ...screen, typed: screen.typed.slice(0, -1), notice: "" };
    case "escape":
      return { ...screen, typed: "", notice: "" };
    default:
      return typeKey(model, screen, key.sequence ?? "");
  }
}

/** Small u, r and q are commands; capitals, digits and _ spell a trigger. */
function typeKey(model: Model, screen: Screen, text: string): Screen {
  if (screen.typed === "" && text === "u") return { ...firstScreen(model), run: screen.run.back() };
  if (screen.typed === "" && text === "r") return firstScreen(model);
  if (screen.typed === "" && text === "q") return { ...screen, quit: true };
  return /^[A-Za-z0-9_]$/.test(text) ? { ...screen, typed: screen.typed + text.toUpperCase(), notice: "" } : screen;
}

function take(screen: Screen, trigger: string): Screen {
  const attempt = screen.run.attempt(trigger);
  if (attempt.ok) return { run: attempt.run, marked: 0, typed: "", notice: "" };
  return { ...screen, typed: "", notice: `${trigger} is refused: ${attempt.refusal.reason}.` };
}

/** Columns; longer lines are hard to read. */
const WIDEST = 100;

/** What is written for a screen: the step, the mark, what is typed, the keys. */
export function drawScreen(
  model: Model,
  screen: Screen,
  io: Pick<Io, "colour" | "columns"> & { readonly rows?: number | undefined },
): string {
  const full = screenLines(model, screen, io, false);
  return (full.length <= (io.rows ?? full.length) ? full : screenLines(model, screen, io, true)).join("\n");
}

function screenLines(model: Model, screen: Screen, io: Pick<Io, "colour" | "columns">, compact: boolean): string[] {
  const columns = Math.min(io.columns, WIDEST);
  const view = stepView(model, screen.run, { colour: io.colour, columns, refused: true, compact });
  const marked = screen.run.legal()[screen.marked];
  const next = screen.typed !== "" ? `> ${screen.typed}` : marked === undefined ? "" : `next: ${marked}`;
  const below = [screen.notice, next, KEYS].filter((line) => line !== "");
  return [...view.split("\n"), ...(compact ? [] : [""]), ...below.flatMap((line) => wrapLine(line, columns))];
}

const HOME = "\u001b[H";
const CLEAR_LINE = "\u001b[K";
const CLEAR_BELOW = "\u001b[J";
const ENTER_ALTERNATE = "\u001b[?1049h\u001b[?25l";
const LEAVE_ALTERNATE = "\u001b[?25h\u001b[?1049l";

/** Steps by keys on the terminal's second screen, which is left clean however the stepping ends. */
export async function stepInTerminal(model: Model, io: Io): Promise<void> {
  let screen = firstScreen(model);
  const draw = () =>
    io.stdout(HOME + drawScreen(model, screen, io).split("\n").join(`${CLEAR_LINE}\n`) + CLEAR_LINE + CLEAR_BELOW);
  emitKeypressEvents(io.stdin);
  io.stdin.setRawMode(true);
  io.stdout(ENTER_ALTERNATE);
  draw();
  try {
    await new Promise<void>((resolve) => {
      io.stdin.on("keypress", (_text: string | undefined, key: Key) => {
        screen = pressKey(model, screen, key);
        if (screen.quit) resolve();
        else draw();
      });
      io.stdin.once("end", resolve);
    });
  } finally {
    io.stdin.removeAllListeners("keypress");
    io.stdin.setRawMode(false);
    io.stdin.pause();
    io.stdout(LEAVE_ALTERNATE);
  }
  const path = screen.run.history.map((step) => step.trigger);
  io.stdout(path.length === 0 ? "" : `You took ${path.join(", ")}.\n`);
}
