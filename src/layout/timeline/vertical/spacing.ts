/**
 * How much room an event has below the one before: as much as reads well; as little as does, where a page needs it; or that of
 * a row in a list, in which letters stand for who acts and who says so, with what it changes, in brief without, or with no
 * more than names.
 */
export type Detail = "full" | "close" | "rows" | "brief" | "names";

/** Is each event a row of a list? */
export const isInRows = (detail: Detail | undefined): boolean =>
  detail !== undefined && detail !== "full" && detail !== "close";

/** px */
export type Spacing = {
  readonly detail: Detail;
  /** between what is written of one event and of the next, and more where no order is stated between them */
  readonly gap: number;
  readonly break: number;
  /** between the parts of what is written of one event */
  readonly parts: number;
  /** from mark to mark, at least */
  readonly step: number;
  /** of a block's head, and below its last row */
  readonly inset: number;
  /** from a block's head to its first row */
  readonly head: number;
  /** between two blocks, and of the hatching in it */
  readonly between: number;
  readonly gutter: number;
  /** hatching between two events */
  readonly hatch: number;
  /** from a block's frame to its first line, from line to line, and from the last to what is written */
  readonly lines: number;
  readonly pitch: number;
  readonly text: number;
  /** from an event's name to a frame's end */
  readonly end: number;
};

const BRIEF = {
  gap: 1,
  parts: 1.5,
  break: 4.5,
  step: 14,
  inset: 5,
  head: 2.5,
  between: 12,
  gutter: 7,
  hatch: 3,
  lines: 15,
  pitch: 10,
  text: 12,
  end: 8,
} as const;

export const SPACING: Readonly<Record<Detail, Spacing>> = {
  full: {
    detail: "full",
    gap: 16,
    parts: 3,
    break: 14,
    step: 46,
    inset: 16,
    head: 14,
    between: 32,
    gutter: 20,
    hatch: 8,
    lines: 22,
    pitch: 15,
    text: 20,
    end: 14,
  },
  close: {
    detail: "close",
    gap: 9,
    parts: 1.5,
    break: 10,
    step: 36,
    inset: 11,
    head: 9,
    between: 26,
    gutter: 18,
    hatch: 6,
    lines: 19,
    pitch: 13,
    text: 18,
    end: 11,
  },
  rows: {
    detail: "rows",
    gap: 7,
    parts: 1.5,
    break: 9,
    step: 22,
    inset: 10,
    head: 6,
    between: 24,
    gutter: 16,
    hatch: 5,
    lines: 17,
    pitch: 12,
    text: 14,
    end: 10,
  },
  brief: { detail: "brief", ...BRIEF },
  names: { detail: "names", ...BRIEF },
};
