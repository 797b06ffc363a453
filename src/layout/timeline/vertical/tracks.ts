import { group } from "d3";
import type { Row, Thread } from "./rows.ts";

/** Where lines run in the gutter: tracks from 0 on, left to right. */
export type Tracks = {
  /** the track of each row's mark */
  readonly columns: ReadonlyMap<string, number>;
  /** the track along which each line runs; a line without one is told in words */
  readonly tracks: ReadonlyMap<Thread, number>;
  readonly count: number;
};

/** px between tracks leave room for so many beside the text */
export const MOST_TRACKS = 5;

/**
 * Gives each line a track that no other line or mark uses between its ends, as revision graphs are drawn: a row stands
 * on the leftmost line that leads to it, and its first line onward keeps its track.
 */
export function assignTracks(rows: readonly Row[], threads: readonly Thread[]): Tracks {
  const open: (Thread | undefined)[] = [];
  const columns = new Map<string, number>();
  const tracks = new Map<Thread, number>();
  const place = new Map(rows.map((row, index) => [row.key, index]));
  const leaving = group(threads, (thread) => thread.from);
  const firstFree = (): number => {
    const free = open.indexOf(undefined);
    return free < 0 ? open.length : free;
  };
  for (const row of rows) {
    const arriving = open.flatMap((thread, track) => (thread?.to === row.key ? [track] : []));
    const own = arriving.find((track) => open[track]?.kind !== "span") ?? firstFree();
    columns.set(row.key, own);
    for (const track of arriving) open[track] = undefined;
    const onward = (leaving.get(row.key) ?? []).toSorted((a, b) => rankOf(a, place) - rankOf(b, place));
    onward.forEach((thread, index) => {
      const keeps = index === 0 && (thread.kind !== "branch" || row.kind === "branch");
      const track = keeps ? own : firstFreeBut(open, own);
      if (track >= MOST_TRACKS) return;
      open[track] = thread;
      tracks.set(thread, track);
    });
  }
  const used = [...columns.values(), ...tracks.values()];
  return { columns, tracks, count: 1 + Math.max(0, ...used) };
}

/** Lines to what happened come first, nearest first; then plans and branches. */
function rankOf(thread: Thread, place: ReadonlyMap<string, number>): number {
  const aside = thread.kind === "span" ? -1 : thread.kind === "order" ? 0 : 1;
  return aside * place.size + (place.get(thread.to) ?? 0);
}

function firstFreeBut(open: readonly (Thread | undefined)[], own: number): number {
  for (let track = 0; ; track++) if (track !== own && open[track] === undefined) return track;
}
