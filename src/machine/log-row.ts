/** A row of a log, its columns read: rows count from 1 without the header, lines from 1 with it. */
export type LogRow = {
  readonly row: number;
  readonly line: number;
  readonly trigger: string;
  readonly time?: string | undefined;
  readonly id?: string | undefined;
  readonly case?: string | undefined;
};
