import type { MeasureText } from "../../text/index.ts";
import type { Track, Tracks } from "../down/tracks.ts";
import type { Facts } from "../facts.ts";
import type { Columns } from "./columns.ts";
import type { Teller } from "./key.ts";

/** All that the marks of a list follow from. */
export type Drawing = {
  readonly measure: MeasureText;
  readonly facts: Facts;
  readonly columns: Columns;
  readonly tracks: Tracks;
  readonly tellers: readonly Teller[];
  /** y of the first rows */
  readonly top: number;
};

/** x of a party's line in the column that begins at `x` */
export const trackX = ({ columns }: Drawing, x: number, track: Track): number => x + columns.across.tracks + track.x;
