/** What a command may do to the world; handed to it, so that tests hand it another. */
export type Io = {
  stdout(text: string | Uint8Array): void;
  stderr(text: string): void;
  /** the file's text; throws a FileError */
  read(path: string): string;
  /** the file's bytes; throws a FileError */
  readBytes(path: string): Uint8Array;
  /** the file's bytes part by part, for files of any size; a part is overwritten by the next; throws a FileError */
  parts(path: string): Iterable<Uint8Array>;
  exists(path: string): boolean;
  /** names of what a folder holds, in the order of their letters; none where there is no such folder */
  list(path: string): readonly string[];
  /** the path that links lead to; of a path that is not there, itself */
  follow(path: string): string;
  /** writes beside, then renames: a reader sees the old file or the new one; throws a FileError */
  write(path: string, content: string | Uint8Array): void;
  /** makes a folder, unless it is there; throws a FileError */
  makeFolder(path: string): void;
  setExitCode(code: ExitCode): void;
  /** ms of a clock that never goes back */
  now(): number;
  readonly isTerminal: boolean;
  /** whether somebody sees both outputs, so that progress may be told */
  readonly isWatched: boolean;
  readonly colour: boolean;
  readonly columns: number;
  /** lines of the terminal as it is now; none where there is no terminal */
  readonly rows?: number | undefined;
  readonly stdin: NodeJS.ReadStream;
  /** calls `end` when the process is told to end or its terminal goes, and `resize` when the terminal changes its size; gives the way to stop */
  onInterrupt?(end: () => void, resize: () => void): () => void;
};

/** 0 well, 1 faults in the model, 2 wrong command line, 3 stale output, 4 a file could not be read or written. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** A file that could not be read or written, and what to do about it. */
export class FileError extends Error {
  readonly advice: string;
  constructor(message: string, advice: string) {
    super(message);
    this.name = "FileError";
    this.advice = advice;
  }
}

/** A command line that cannot be carried out, and the call that can. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
