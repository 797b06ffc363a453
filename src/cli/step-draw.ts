import pc from "picocolors";
import type { Claim } from "../model/index.ts";
import type { Io } from "./io.ts";
import { nextRecorded, type Screen, type Session } from "./step-screen.ts";
import {
  changeWords,
  claimsOn,
  claimWords,
  delaysFirst,
  legalNow,
  refusedNow,
  standingWords,
  titleOf,
} from "./step-view.ts";
import { wrapLabelled } from "./telling-words.ts";
import { wrapLine } from "./wrap.ts";

export type Size = Pick<Io, "colour" | "columns"> & { readonly rows?: number | undefined };
type Frame = {
  readonly session: Session;
  readonly screen: Screen;
  readonly columns: number;
  readonly paint: ReturnType<typeof pc.createColors>;
};

/** Columns; longer lines are hard to read. */
const WIDEST = 100;
/** Lines of a terminal that does not tell. */
const ROWS = 24;

/** What is written for a screen, never more lines than the terminal has: the step, what may follow, and the keys. */
export function drawScreen(session: Session, screen: Screen, size: Size): string {
  const frame = frameOf(session, screen, size);
  const { rows, head, foot, room } = partsOf(frame, size);
  const body = screen.view === "step" ? stepLines(frame, room) : longLines(frame, room);
  const filled = [...body.slice(0, room), ...Array.from({ length: Math.max(0, room - body.length) }, () => "")];
  return [...head, ...filled, ...foot].slice(0, rows).join("\n");
}

/** How many lines of a long view can stand above the screen. */
export function mostScroll(session: Session, screen: Screen, size: Size): number {
  const frame = frameOf(session, screen, size);
  return Math.max(0, viewLines(frame).length - partsOf(frame, size).room);
}

const frameOf = (session: Session, screen: Screen, { columns, colour }: Size): Frame => ({
  session,
  screen,
  columns: Math.min(columns, WIDEST),
  paint: pc.createColors(colour),
});

function partsOf(frame: Frame, size: Size) {
  const rows = Math.max(6, size.rows ?? ROWS);
  const [head, foot] = [headLines(frame), footLines(frame)];
  return { rows, head, foot, room: Math.max(1, rows - head.length - foot.length) };
}

/** The step and its trigger on the left, where it stands to the record on the right. */
function headLines({ session, screen, columns, paint }: Frame): string[] {
  const { run, left } = screen;
  const count = run.history.length;
  const trigger = run.history.at(-1)?.trigger;
  const title =
    trigger === undefined
      ? `Start of ${session.model.title}`
      : `Step ${count}: ${trigger}  ${titleOf(session.model, trigger, run.back())}`;
  const place = left === undefined ? `record ${count}/${session.record.length}` : `what if, since step ${left}`;
  const lines = wrapLine(title.trimEnd(), columns);
  const last = lines.at(-1) ?? "";
  const isFitting = last.length + 2 + place.length <= columns;
  const mark = left === undefined ? paint.dim(place) : paint.yellow(place);
  const bold = lines.map((line) => paint.bold(line));
  return isFitting
    ? [...bold.slice(0, -1), `${paint.bold(last)}${" ".repeat(columns - last.length - place.length)}${mark}`]
    : [...bold, `${" ".repeat(Math.max(0, columns - place.length))}${mark}`];
}

const KEYS = "⏎ take  f next  u undo  g jump  w what if  e quotes  x refused  ? help  q quit";
const KEYS_END = "⏎ take  u undo  g jump  w what if  e quotes  x refused  ? help  q quit";
const KEYS_OFF = "⏎ take  b back to record  u undo  g jump  e quotes  x refused  ? help  q quit";
const KEYS_LONG = "↑ ↓ scroll  Esc back to the step  e quotes  x refused  ? help  q quit";

function footLines({ session, screen, columns, paint }: Frame): string[] {
  const { notice, typed, isJumping, view, left } = screen;
  const onRecord = nextRecorded(session, screen) === undefined ? KEYS_END : KEYS;
  const prompt = isJumping ? `go to step: ${typed}▏` : typed === "" ? "" : `> ${typed}▏`;
  const keys = isJumping ? "⏎ go  Esc stay" : view !== "step" ? KEYS_LONG : left === undefined ? onRecord : KEYS_OFF;
  return [
    ...[notice, prompt].filter((line) => line !== "").flatMap((line) => wrapLine(line, columns)),
    paint.dim("─".repeat(columns)),
    ...wrapLine(keys, columns).map((line) => paint.dim(line)),
  ];
}

/** What changed, who says so, where things stand, and as many of the legal triggers as there is room for. */
function stepLines(frame: Frame, room: number): string[] {
  const { session, screen, columns, paint } = frame;
  const { run } = screen;
  const step = run.history.at(-1);
  const head = (text: string): string => paint.dim(text);
  const wrap = (lines: readonly string[]): string[] => lines.flatMap((line) => wrapLine(line, columns));
  const changes = wrap((step?.changes ?? []).map((change) => changeWords(session.model, change)));
  const claims = step === undefined ? [] : claimsOn(session.model, step.trigger, run.back());
  const refused = refusedNow(session.model, run);
  const changed = changes.length === 0 ? [] : [head("WHAT CHANGED"), ...changes.map((line) => paint.bold(line))];
  const barred =
    refused.length === 0
      ? []
      : [`${head("REFUSED")}  ${refused.length === 1 ? "1 trigger" : `${refused.length} triggers`}; x tells why`];
  const [stands, who] = shortened(room - changed.length - barred.length - 2, [
    { full: [head("WHERE THINGS STAND"), ...standings(frame)], short: `${head("WHERE THINGS STAND")}  s shows it` },
    { full: whoLines(frame, claims), short: `${head("WHO SAYS SO")}  e shows it` },
  ]);
  const sections = [changed, who ?? [], stands ?? [], barred].filter((lines) => lines.length > 0);
  const left = room - sections.flat().length - 1;
  const legal = legalLines(frame, Math.max(1, left));
  const all = refused.length === 0 ? [...sections, legal] : sections.toSpliced(-1, 0, legal);
  const isRoomy = all.flat().length + all.length <= room;
  return isRoomy ? all.flatMap((lines) => ["", ...lines]) : all.flat();
}

type Shortened = { readonly full: readonly string[]; readonly short: string };

/** Parts in full, or, one after the other, in a line that names the key to see them by, until they fit the room. */
function shortened(room: number, parts: readonly Shortened[]): (readonly string[])[] {
  const lines = parts.map(({ full }) => full);
  for (const [index, { full, short }] of parts.entries())
    if (lines.flat().length > room && full.length > 1) lines[index] = [short];
  return lines;
}

/** The first claim, and how many more there are: `e` shows all. */
function whoLines({ session, columns, paint }: Frame, claims: readonly Claim[]): string[] {
  const [first, ...more] = claims;
  if (!first) return [];
  const others = more.length === 0 ? "" : `  (and ${more.length} more: e)`;
  return [
    `${paint.dim("WHO SAYS SO")}${paint.dim(others)}`,
    ...wrapLine(`  ${claimWords(session.model, first)}${markOf(session, first)}`, columns),
  ];
}

const markOf = ({ evidence }: Session, claim: Claim): string => {
  if (claim.quote === undefined) return "";
  return { text: " ✓", lock: " ✓", no: " (not verified)" }[evidence(claim)];
};

/** Regions and their states, in two columns where there is room; what has just changed is marked. */
function standings({ session, screen, columns, paint }: Frame): string[] {
  const { run } = screen;
  const changed = new Set((run.history.at(-1)?.changes ?? []).flatMap(({ to }) => to.split(" + ")));
  const cells = run.states.map((path) => ({ ...standingWords(session.model, path), isNew: changed.has(path) }));
  const name = Math.min(20, Math.max(0, ...cells.map(({ region }) => region.length)));
  const texts = cells.map(({ region, state, isNew }) => ({
    text: `${isNew ? "›" : " "} ${region === "" ? "" : `${region.padEnd(name)}  `}${state}`,
    isNew,
  }));
  const half = Math.floor((columns - 2) / 2);
  const isTwo = texts.length > 3 && texts.every(({ text }) => text.length <= half);
  if (!isTwo)
    return texts.flatMap(({ text, isNew }) => wrapLine(text, columns).map((line) => (isNew ? paint.bold(line) : line)));
  const rows = Math.ceil(texts.length / 2);
  const cell = (index: number, width: number): string => {
    const found = texts[index];
    return found === undefined ? "" : (found.isNew ? paint.bold : String)(found.text.padEnd(width));
  };
  return Array.from({ length: rows }, (_, row) => `${cell(row, half)}  ${cell(row + rows, 0)}`.trimEnd());
}

/** Legal triggers around the marked one; the record's next is told. */
function legalLines({ session, screen, columns, paint }: Frame, room: number): string[] {
  const legal = legalNow(session.model, screen.run);
  if (legal.length === 0) return [paint.dim("LEGAL NOW"), "  Nothing more can happen."];
  const next = nextRecorded(session, screen)?.trigger;
  const first = Math.max(0, Math.min(screen.marked - Math.floor(room / 2), legal.length - room));
  const name = Math.min(28, Math.max(...legal.map((trigger) => trigger.length)));
  const shown = legal.slice(first, first + room).map((trigger, index) => {
    const isMarked = first + index === screen.marked;
    const note = `${trigger === next ? "next in the record: " : ""}${delaysFirst(session.model, screen.run, trigger)}`;
    const line = wrapLine(
      `${isMarked ? "▸" : " "} ${trigger.padEnd(name)}  ${note}${titleOf(session.model, trigger, screen.run)}`,
      columns,
    );
    const text = line.length > 1 ? `${(line[0] ?? "").slice(0, columns - 2)} …` : (line[0] ?? "");
    return isMarked ? paint.inverse(text) : text;
  });
  const hidden = legal.length - shown.length;
  return [paint.dim(hidden === 0 ? "LEGAL NOW" : `LEGAL NOW  ${hidden} more: ↑ ↓`), ...shown];
}

/** A view that may be longer than the screen, from its scroll on. */
function longLines(frame: Frame, room: number): string[] {
  const lines = viewLines(frame);
  const first = Math.min(frame.screen.scroll, Math.max(0, lines.length - room));
  return lines.slice(first, first + room);
}

function viewLines({ session, screen, columns, paint }: Frame): string[] {
  const { run, view } = screen;
  const step = run.history.at(-1);
  switch (view) {
    case "step":
      return [];
    case "help":
      return HELP.flatMap(([keys, words]) => wrapLabelled(`  ${keys}`, [words], { columns, indent: 14 }));
    case "stands":
      return [paint.dim("WHERE THINGS STAND"), ...standings({ session, screen, columns, paint })];
    case "refused": {
      const refused = refusedNow(session.model, run);
      const lines = refused.flatMap(({ trigger, reason }) => [
        ...wrapLine(`  ${trigger}  ${titleOf(session.model, trigger, run)}`.trimEnd(), columns),
        ...wrapLine(`    ${reason}`, columns),
      ]);
      return [paint.dim("REFUSED HERE"), ...(refused.length === 0 ? ["  Nothing."] : lines)];
    }
    case "quotes": {
      const claims = step === undefined ? [] : claimsOn(session.model, step.trigger, run.back());
      const lines = claims.flatMap((claim) => quoteLines(session, claim, columns));
      return [paint.dim("WHO SAYS SO, IN WHICH WORDS"), ...(lines.length === 0 ? ["  Nobody speaks of this."] : lines)];
    }
  }
}

const VERIFIED = {
  text: "✓ found in the text",
  lock: "✓ found in the sealed text, by the lock",
  no: "not verified: neither the text nor a lock is at hand",
} as const;

/** A claim, why it is held to be one, and whether its quote was verified. */
export function quoteLines(session: Session, claim: Claim, columns: number): string[] {
  const account = session.model.accounts.find(({ id }) => id === claim.account);
  const source = session.model.sources.find(({ id }) => id === account?.source);
  const verified = claim.quote === undefined ? "no quote" : VERIFIED[session.evidence(claim)];
  return [
    ...wrapLine(`  ${claimWords(session.model, claim)}`, columns),
    ...(claim.because === undefined ? [] : wrapLine(`    because ${claim.because}`, columns)),
    ...wrapLine(`    [${source?.number ?? ""}] ${source?.title ?? ""}: ${verified}`, columns),
  ];
}

const HELP: readonly (readonly [string, string])[] = [
  ["↑ ↓", "mark a legal trigger; in a long view, scroll"],
  ["⏎ →", "take the marked trigger, or the one that is typed"],
  ["CAPITALS", "type a trigger, legal or not; a refused one tells why"],
  ["f", "take what the record tells next"],
  ["u ←", "take back the last step"],
  ["g", "go to a step by its number, back or forward"],
  ["Home End", "the start; the end of the record, or of the way taken"],
  ["w", "what if: leave the record here"],
  ["b", "come back to where the record was left"],
  ["e", "who says so: every claim, its quote, and whether it was verified"],
  ["x", "what is refused here, and why"],
  ["s", "where things stand, where the window is too low to show it"],
  ["r", "start again"],
  ["Esc", "close a view, forget what is typed"],
  ["q Ctrl-C", "quit; the steps taken are printed"],
];
