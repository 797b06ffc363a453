import type { Scene } from "../scene/index.ts";

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

/** A picture as high as its page, where it is lower; what does not fit on one page makes the picture higher. */
export const onPage = (scene: Scene, page: PageName | undefined): Scene =>
  page === undefined ? scene : { ...scene, height: Math.max(scene.height, PAGES[page].height) };
