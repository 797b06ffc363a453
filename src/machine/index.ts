/** The model's machine: compiled to XState, stepped strictly, and the record replayed on it. */

export { type Alignment, type AlignmentMove, type AlignOptions, alignTriggers, type Walker } from "./align.ts";
export { alignRecord } from "./align-record.ts";
export { alignLog } from "./align-regions.ts";
export { type BranchRun, leadOf, runBranch } from "./branch.ts";
export { type AccountRun, type AccountRuns, runByAccount, runOfAccount } from "./by-account.ts";
export type { Difference, Divergence } from "./by-account-divergence.ts";
export type { AccountStep } from "./by-account-run.ts";
export type { Saying } from "./by-account-telling.ts";
export { checkMachine } from "./check-machine.ts";
export { type CompiledMachine, compileMachine, eventTypeOf, modelOf, type TriggerEvent } from "./compile.ts";
export type { Context } from "./context.ts";
export { delayBar, type OpenDelay, openDelays, type Timed, timedStart } from "./delays.ts";
export type { Moment } from "./elapsed.ts";
export { type FittingOrder, findFittingOrder } from "./fitting-order.ts";
export type { DelayFindings } from "./log-delays.ts";
export type { Repair, RepairEdit } from "./log-repair.ts";
export {
  type CaseReplay,
  createLogReplayer,
  type LogDeviation,
  type LogReplay,
  type LogReplayer,
  type LogReplayOptions,
  replayLog,
} from "./log-replay.ts";
export type { LogRow } from "./log-row.ts";
export type { Counted, TimeFindings } from "./log-times.ts";
export { eventsAlong, momentsAlong, momentsOf } from "./moments.ts";
export { noState } from "./no-state.ts";
export { isSearching, observeRuns, type RunObserver, searching } from "./observe.ts";
export { compareOrders, type OrderVerdict } from "./orders.ts";
export {
  type Barred,
  barredOf,
  type Choice,
  type DeadEnd,
  enteredStates,
  explorePaths,
  type PathReport,
} from "./paths.ts";
export { type PathOptions, type PathsEnd, shortestPath, simplePaths } from "./paths-simple.ts";
export { openSpace, type Space, type SpaceOptions, type SpaceStep } from "./paths-space.ts";
export type { Offered, Transitions } from "./paths-taken.ts";
export { resolveTarget } from "./reach.ts";
export { clockOf, eventsInGuards, whenOfEvent } from "./record-clock.ts";
export { type Refusal, statesAccepting } from "./refusal.ts";
export { type Replay, type ReplayStep, recordedEvents, replayRecord } from "./replay.ts";
export { type RunSnapshot, readSnapshot, restoreRun, type SnapshotReading } from "./restore.ts";
export {
  type Attempt,
  type Change,
  changesOf,
  type Run,
  type Step,
  type StepPart,
  startRun,
} from "./run.ts";
export { digestOf } from "./run-snapshot.ts";
export { type Failure, isForbidden, type Selection, type Standing, selectTransitions, type Taken } from "./select.ts";
export { canSend, outcomeOf, type Sending, sendingAt, timedBy } from "./sending.ts";
export { type Elapsed, elapsedWords } from "./since.ts";
export { type StandsAt, standsAt } from "./stands-at.ts";
export { activePaths, allStates, stateAt } from "./states.ts";
export {
  type Configuration,
  createStepper,
  type Outcome,
  type Stepper,
  sentTriggersOf,
  triggersOf,
} from "./stepper.ts";
export { type Segment, type Strip, stripsOf, titleOfStates } from "./strips.ts";
export { type Passage, tracePassages } from "./trace.ts";
export { type Cause, causesOf, delayLength, hasDelays, isDelayName, sentTo, transitionList } from "./transitions.ts";
export type { RunOf, StartedRun, TypedRun } from "./typed-run.ts";
export {
  type Departure,
  type WhatIf,
  type WhatIfOptions,
  type WhatIfPath,
  type WhatIfStep,
  whatIf,
} from "./what-if.ts";
export type { Lead, Stuck } from "./what-if-stuck.ts";
export { passedBetween, type Times, type When } from "./when.ts";
