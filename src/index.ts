/** Demarche for any place that runs JavaScript: nothing here touches a file, a clock or a global document. */
export { checkModel } from "./check/index.ts";
export {
  type Annotation,
  coverageOf,
  Lock,
  locateQuote,
  prepareText,
  toAnnotations,
  verifyModel,
  writeLock,
} from "./evidence/index.ts";
export {
  describeIssue,
  type Issue,
  type IssueCode,
  type IssueText,
  type Path,
  type Severity,
  severityOf,
} from "./issue/index.ts";
export { layoutTimeline, type MeasureText, measureText, type TimelineOptions } from "./layout/index.ts";
export {
  type AccountRun,
  type AccountRuns,
  type AccountStep,
  type Attempt,
  type Change,
  type CompiledMachine,
  compileMachine,
  type Difference,
  type Divergence,
  type Refusal,
  type Replay,
  type Run,
  type RunOf,
  type RunSnapshot,
  replayRecord,
  restoreRun,
  runByAccount,
  type Saying,
  type Step,
  startRun,
  type TypedRun,
  triggersOf,
} from "./machine/index.ts";
export {
  defineModel,
  type Model,
  type ModelInput,
  type ParseResult,
  type Places,
  parseData,
  parseModel,
  type TypedModel,
} from "./model/index.ts";
export {
  type ParsedTheme,
  parseTheme,
  type RenderOptions,
  renderSvg,
  type Theme,
  type ThemeName,
  themes,
  toSvgString,
} from "./render/index.ts";
export type { ColourRole, GroupMark, Mark, Scene, TextMark } from "./scene/index.ts";
export {
  formatDate,
  isLocale,
  LOCALES,
  type LocaleName,
  localeOf,
  type ParsedDate,
  parseDate,
  type Relationship,
  solveTime,
  type Timing,
} from "./time/index.ts";
