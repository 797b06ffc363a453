import type { Io } from "./io.ts";

/** Says how far long work is, each time over what it said before. */
export type Progress = { tell(words: string): void; end(): void };

/** ms between two lines of progress; what takes less says nothing */
const PAUSE = 200;

/** Progress for whoever looks at the terminal; a pipe and a file are told nothing. */
export function createProgress(io: Io): Progress {
  let said = io.now();
  let isOpen = false;
  return {
    tell(words) {
      if (!io.isWatched || io.now() - said < PAUSE) return;
      said = io.now();
      isOpen = true;
      io.stderr(`\r${words.slice(0, io.columns - 1)}\u001b[K`);
    },
    end() {
      if (isOpen) io.stderr("\r\u001b[K");
      isOpen = false;
    },
  };
}
