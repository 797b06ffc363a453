import type {} from "vitest";
import { eventMatchers, type RecordedEvent, type Support } from "./event-matchers.ts";
import { figureMatchers } from "./figure.ts";
import { type Past, type ReachOptions, runMatchers } from "./run-matchers.ts";
import type { Subject, TriggerLike } from "./subject.ts";

/**
 * Matchers for vitest, `expect.extend(demarcheMatchers)`: on runs and XState's machines, actors and snapshots; on events of
 * a model (`eventIn`); on pictures. A failure tells where the run stood, how it came there, and what was legal. What cannot
 * be told fails in words of its own, turned round or not.
 */
export const demarcheMatchers = { ...runMatchers, ...eventMatchers, ...figureMatchers };

type StateOf<T> = T extends { isIn(path: infer State extends string): boolean } ? State : string;
type TriggerOf<T> = T extends { isIn(path: never): boolean; can(trigger: infer Trigger extends string): boolean }
  ? Trigger
  : TriggerLike;
type OtherOf<T> = T extends RecordedEvent<infer Id> ? Id : string;

declare module "vitest" {
  interface Matchers<T> {
    toBeIn(path: StateOf<T>): void;
    toAllow(trigger: TriggerOf<T>): void;
    toRefuse(trigger: TriggerOf<T>, reason?: string): void;
    toHaveVisited(path: StateOf<T>): void;
    toReach(path: StateOf<T>, options?: ReachOptions): void;
    toDifferFrom(run: Past | Subject, options?: { readonly at?: number | string }): void;
    toHappenBefore(event: OtherOf<T>): void;
    toHappenBetween(earliest: string, latest: string): void;
    toBeSupportedBy(count: number, what?: Support): void;
    toBeAccessibleFigure(): void;
  }
}
