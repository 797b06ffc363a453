import type { RenderOptions } from "../../render/index.ts";
import type { LocaleName } from "../../time/index.ts";
import type { FigureSpec, ReadModel } from "../document/index.ts";

/** How a plugin draws; all of it may be left out. */
export type PluginOptions = {
  /** where models are named from; by default where the text's file is */
  readonly folder?: string;
  /** the model that references without a prefix speak of; by default that of the front matter */
  readonly model?: string;
  /** of figures that ask for none; light by default, auto follows the reader's system */
  readonly theme?: RenderOptions["theme"];
  /** the language of the fixed words; by default that of the text (`lang`), where it states one */
  readonly locale?: LocaleName;
  /** px, of figures that ask for none; 960 by default */
  readonly width?: number;
  /**
   * where pictures are written, and the address of that folder in the site; without it they stand in the text as `data:`
   * addresses, and need no file
   */
  readonly pictures?: { readonly folder: string; readonly url: string };
};

/** What a plugin asks of the world around it. */
export type PluginWorld = {
  readonly read: ReadModel;
  /** keeps a picture and gives the address that the text reaches it by */
  readonly keep: (figure: FigureSpec, svg: string) => string;
};
