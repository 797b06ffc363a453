import type { Mark, Scene } from "../scene/index.ts";
import { moveMarksDown } from "./timeline/drawn.ts";

/** Pages that a picture can be laid for, by the name that `--page` takes; px at 96 to the inch. */
export const PAGES = {
  "a4-portrait": { width: 794, height: 1123 },
  "a4-landscape": { width: 1123, height: 794 },
  "16:9": { width: 1280, height: 720 },
  column: { width: 640, height: 0 },
} as const satisfies Record<string, { readonly width: number; readonly height: number }>;

export type PageName = keyof typeof PAGES;

/** The width that options ask for, as such or by a page. */
export const widthOf = (options: { readonly width?: number; readonly page?: PageName }): number | undefined =>
  options.width ?? (options.page === undefined ? undefined : PAGES[options.page].width);

/** px to which a drawing moves down at most where its page is higher, and its share of what is blank */
const MOST_DOWN = 150;
const SHARE_ABOVE = 0.4;

/** px that a drawing of which the foot ends at `bottom` moves down on its page, and px that the foot does. */
export function blankOn(page: PageName, bottom: number): { readonly above: number; readonly all: number } {
  const all = Math.max(0, PAGES[page].height - Math.ceil(bottom));
  return { all, above: Math.min(MOST_DOWN, Math.round(all * SHARE_ABOVE)) };
}

type Parts = {
  readonly head: readonly Mark[];
  readonly body: readonly Mark[];
  readonly foot: readonly Mark[];
  readonly bottom: number;
};

/** A picture's marks and height; on a page that is higher, its foot stands at the foot of the page and its drawing in between. */
export function fillPage(
  page: PageName | undefined,
  { head, body, foot, bottom }: Parts,
): Pick<Scene, "marks" | "height"> {
  const height = Math.ceil(bottom);
  if (page === undefined) return { marks: [...head, ...body, ...foot], height };
  const { above, all } = blankOn(page, bottom);
  return { marks: [...head, ...moveMarksDown(body, above), ...moveMarksDown(foot, all)], height: height + all };
}
