/** For tests of models: paths that take every transition, and matchers for vitest: `expect.extend(demarcheMatchers)`. */

export { type Cover, coverTransitions, type Missed } from "./cover-transitions.ts";
export { type EventIdOf, eventIn, type RecordedEvent, type Support } from "./event-matchers.ts";
export type { MachineEvent } from "./machine-events.ts";
export type { MachineSpaceOptions } from "./machine-space.ts";
export { demarcheMatchers } from "./matchers.ts";
export type { Past, ReachOptions } from "./run-matchers.ts";
export type { Subject, TriggerLike } from "./subject.ts";
export type { MatcherResult } from "./verdict.ts";
