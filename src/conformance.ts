export { check, createJudge, type CheckOptions, type Judge } from "./check.js";
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
export {
  readRecording,
  isUnjudged,
  type RecordingItem,
  type RecordingSource,
  type Unjudged,
  type UnjudgedReason,
} from "./recordings/index.js";
export { exitCodeOf, type Finding, type FindingGroup, type Report, type UnjudgedGroup, type Verdict } from "./report.js";
export type { Level, Rule } from "./rule.js";
export { rules } from "./rules/index.js";
export { reporters, type Reporter, type ReporterName } from "./reporters/index.js";
