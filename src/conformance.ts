export type { AcceptedEntry, Baseline, BaselineEntry } from "./baseline.js";
export { check, createJudge, type CheckOptions, type Judge } from "./check.js";
export type { CountedPoint, Coverage } from "./coverage.js";
export {
  exchangeFrom,
  type Exchange,
  type ExchangeOrigin,
  type ExchangeRequest,
  type ExchangeResponse,
  type HeaderFields,
  type HeadersLike,
  type RecordedResponse,
  type RequestLike,
} from "./exchange.js";
export { mergeReports } from "./merge.js";
export type { ScenarioResult } from "./probe/result.js";
export {
  readRecording,
  isUnjudged,
  type RecordingItem,
  type RecordingSource,
  type Unjudged,
  type UnjudgedReason,
} from "./recordings/index.js";
export { exitCodeOf, type Finding, type FindingGroup, type Report, type RuleCount, type UnjudgedGroup, type Verdict } from "./report.js";
export type { Level, Rule } from "./rule.js";
export { rules } from "./rules/index.js";
export { reporters, type Reporter, type ReporterName, type ReporterOptions } from "./reporters/index.js";
export { standardSchemas, type StandardSchemas } from "./standard-schema.js";
export { probe, probeDefaults, type ProbeOptions } from "./probe/probe.js";
export { scenarios, type Scenario } from "./probe/scenarios.js";
