import { emitKeypressEvents, type Interface, type Key } from "node:readline";
import type { Io } from "./io.ts";
import { drawScreen, mostScroll, type Size } from "./step-draw.ts";
import { firstScreen, pressKey, type Session } from "./step-screen.ts";
import { wrapLine } from "./wrap.ts";

const HOME = "\u001b[H";
const CLEAR_LINE = "\u001b[K";
const CLEAR_BELOW = "\u001b[J";
const ENTER_ALTERNATE = "\u001b[?1049h\u001b[?25l";
const LEAVE_ALTERNATE = "\u001b[?25h\u001b[?1049l";

/** ms after which Esc is a key of its own, and no longer the beginning of another; half a second by default */
const ESCAPE = 50;

const sizeOf = ({ colour, columns, rows }: Io): Size => ({ colour, columns, rows });

/** Steps by keys on the terminal's second screen, which is left clean however the stepping ends; each frame is one write. */
export async function stepInTerminal(session: Session, io: Io): Promise<void> {
  let screen = firstScreen(session);
  const draw = () => {
    io.stdout(
      HOME + drawScreen(session, screen, sizeOf(io)).split("\n").join(`${CLEAR_LINE}\n`) + CLEAR_LINE + CLEAR_BELOW,
    );
  };
  emitKeypressEvents(io.stdin, { escapeCodeTimeout: ESCAPE } as unknown as Interface); // nothing else of it is asked for
  io.stdin.setRawMode(true);
  io.stdout(ENTER_ALTERNATE);
  draw();
  const stopWatching = io.onInterrupt?.(() => io.stdin.emit("end"), draw);
  try {
    await new Promise<void>((resolve, reject) => {
      io.stdin.on("keypress", (_text: string | undefined, key: Key) => {
        try {
          const next = pressKey(session, screen, key);
          screen = { ...next, scroll: Math.min(next.scroll, mostScroll(session, next, sizeOf(io))) };
          if (screen.quit) resolve();
          else draw();
        } catch (error) {
          reject(error);
        }
      });
      io.stdin.once("end", resolve);
    });
  } finally {
    stopWatching?.();
    io.stdin.removeAllListeners("keypress");
    io.stdin.setRawMode(false);
    io.stdin.pause();
    io.stdout(LEAVE_ALTERNATE);
  }
  const path = screen.run.history.map((step) => step.trigger);
  if (path.length > 0) io.stdout(`${wrapLine(`You took ${path.join(", ")}.`, io.columns).join("\n")}\n`);
}
