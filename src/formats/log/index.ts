export type { Columns, Role } from "./columns.ts";
export { LogError } from "./fault.ts";
export { createLogReader, type LogFormat, type LogOptions, type LogReader, type LogReading } from "./read-log.ts";
