// Reads the bytes of a JSON text once, by the tables that scripts/generate/scanner.mjs makes of the contract: says whether it has nothing
// but what the contract documents, notes what it exercises of it, and says what most rules would say of its runs. AssemblyScript: it becomes
// the WebAssembly of generated/scanner.ts. It says yes to nothing that the quick check of generated/conforms.ts refuses; what it cannot decide
// without effort (an escape in an identifier, 1e3 for an integer) it refuses, since whoever asks parses such a text.

// Constants that are not declared here come from scanner.mjs: what the tables and the facts mean, and where properties stand.

// Every offset below is in bytes, and every table a list of 32-bit words. -1 stands for what a table has not.

// Bytes that mean something in JSON, and words of four of them.
const QUOTE: u8 = 0x22;
const BACKSLASH: u8 = 0x5c;
const BRACE: u8 = 0x7b;
const END_BRACE: u8 = 0x7d;
const BRACKET: u8 = 0x5b;
const END_BRACKET: u8 = 0x5d;
const COMMA: u8 = 0x2c;
const COLON: u8 = 0x3a;
const MINUS: u8 = 0x2d;
const POINT: u8 = 0x2e;
const ZERO: u8 = 0x30;
const NINE: u8 = 0x39;
const LINE_FEED: u8 = 0x0a;
const LITERAL_NULL: u32 = 0x6c6c756e;
const LITERAL_TRUE: u32 = 0x65757274;
/** What follows the f of false. */
const LITERAL_ALSE: u32 = 0x65736c61;
const LITERAL_TYPE: u32 = 0x65707974;

// What stands in a slot: its first word. The others are its value (an integer, a place in a list, the first slot of an object), its
// beginning and its end.
const IS_ABSENT = 0;
const IS_NULL = 1;
const IS_TRUE = 2;
const IS_INTEGER = 3;
const IS_LISTED = 4;
const IS_OBJECT = 5;
/** A text without anything that needs decoding. */
const IS_PLAIN_TEXT = 6;
const IS_OTHER = 7;

const NO_SLOT: usize = 0;

const MOST_CALLS = 64;
const CALLS_BYTES: usize = MOST_CALLS << 3;

/** Deeper ones are left to whoever has more of a stack. */
const DEEPEST = 200;

let counts: usize = 0;
let countsBytes: usize = 0;
let slots: usize = 0;
let slotsEnd: usize = 0;
let lastSlot: usize = 0;
let rows: usize = 0;
let rowsEnd: usize = 0;
let lastRow: usize = 0;
let facts: usize = 0;
let scratch: usize = 0;
let scratchEnd: usize = 0;
let longest: i32 = 0;
let beyondAscii: i32 = 0;
/** The bits of the rules that something on the page may break. */
let suspects: i32 = 0;
/** Whether a number that rules compare has no place in a word. */
let isLarge: bool = false;
/** Of the text that was read last. */
let isEscaped: bool = false;
let isAscii: bool = false;
let depth: i32 = 0;
/** How many tool calls of the run were met, which stand in the scratch memory. */
let calls: i32 = 0;

/**
 * Tells where there is room: for the counts of the coverage points, the slots, where those of each run begin, the facts, and texts, those of
 * as many runs as can be listed.
 *
 * @param longestId identifiers with more bytes are left to others
 */
export function use(
  countsAt: usize,
  countsTo: usize,
  slotsAt: usize,
  slotsTo: usize,
  rowsAt: usize,
  rowsTo: usize,
  factsAt: usize,
  scratchAt: usize,
  scratchTo: usize,
  longestId: i32,
): void {
  counts = countsAt;
  countsBytes = countsTo - countsAt;
  slots = slotsAt;
  slotsEnd = slotsTo;
  rows = rowsAt;
  rowsEnd = rowsTo;
  facts = factsAt;
  scratch = scratchAt;
  scratchEnd = scratchTo;
  longest = longestId;
}

/** Scans the page that begins at an offset. Gives the offset behind it; 0 where it is not all as documented, or must be parsed. */
export function scan(node: usize, at: usize, end: usize): usize {
  memory.fill(counts, 0, countsBytes);
  lastSlot = slots + SLOT;
  lastRow = rows;
  beyondAscii = 0;
  suspects = 0;
  isLarge = false;
  depth = 0;
  // No text has this byte: it ends whatever was cut off, so that nothing else needs to look for the end.
  const cut = load<u8>(end);
  store<u8>(end, 0);
  const after = value(node, blank(at), slots);
  store<u8>(end, cut);
  return after !== 0 && sum() ? after : 0;
}

function kindAt(slot: usize): i32 {
  return load<i32>(slot);
}

function valueAt(slot: usize): i32 {
  return load<i32>(slot, 4);
}

/** A time or a number of tokens; -1 where it is null or absent. */
function integerAt(slot: usize): i32 {
  const kind = kindAt(slot);
  if (kind === IS_INTEGER) return valueAt(slot);
  if (kind !== IS_NULL && kind !== IS_ABSENT) isLarge = true;
  return -1;
}

/**
 * Says of the runs what most rules on them would say of each: which rules none of them can break. Where one is suspected, the rules
 * themselves judge, so that here only what is certain counts. False where the page must be parsed.
 */
function sum(): bool {
  const count = <i32>((lastRow - rows) >> 2);
  let latest = 0;
  let isAscending = true;
  let isDescending = true;
  let haveOneAssistant = true;
  let previous = -1;
  const first: usize = count === 0 ? 0 : load<i32>(rows);
  for (let row = 0; row < count; row += 1) {
    const run: usize = load<i32>(rows + ((<usize>row) << 2));
    const status: i32 = 1 << valueAt(run + RUN_status);
    const created = integerAt(run + RUN_created_at);
    const started = integerAt(run + RUN_started_at);
    const cancelled = integerAt(run + RUN_cancelled_at);
    const failed = integerAt(run + RUN_failed_at);
    const completed = integerAt(run + RUN_completed_at);
    const expires = integerAt(run + RUN_expires_at);
    const hasEnded = (status & ENDED) !== 0;

    if ((status === REQUIRES_ACTION) !== (kindAt(run + RUN_required_action) === IS_OBJECT)) suspects |= RUN_REQUIRED_ACTION;
    const usage = kindAt(run + RUN_usage) === IS_OBJECT;
    if (usage !== hasEnded) suspects |= RUN_USAGE_TERMINAL;
    if (usage) {
      const own: usize = valueAt(run + RUN_usage);
      const total = <i64>integerAt(own + Usage_total_tokens);
      if (<i64>integerAt(own + Usage_prompt_tokens) + <i64>integerAt(own + Usage_completion_tokens) !== total) suspects |= RUN_USAGE_TOTAL;
    }
    if (
      (started >= 0 && started < created) ||
      (completed >= 0 && completed < (started >= 0 ? started : created)) ||
      (cancelled >= 0 && cancelled < created) ||
      (failed >= 0 && failed < created)
    )
      suspects |= RUN_TIMES_ORDERED;
    if (completed < 0 ? status === COMPLETED : !hasEnded) suspects |= RUN_COMPLETED_AT;
    if ((status === CANCELLED && cancelled < 0) || (status === FAILED && failed < 0) || (status === CANCELLING && cancelled >= 0))
      suspects |= RUN_END_TIMES;
    if (status !== QUEUED && !hasEnded && started < 0) suspects |= RUN_STARTED_AT;
    if (hasEnded && expires >= 0) suspects |= RUN_EXPIRES_AT;
    if (status === FAILED && kindAt(run + RUN_last_error) !== IS_OBJECT) suspects |= RUN_LAST_ERROR;
    if (status === INCOMPLETE && kindAt(run + RUN_incomplete_details) !== IS_OBJECT) suspects |= RUN_INCOMPLETE_DETAILS;
    if (kindAt(run + RUN_tool_choice) === IS_OBJECT) {
      const choice: usize = valueAt(run + RUN_tool_choice);
      const named = kindAt(choice + NamedToolChoice_function) === IS_OBJECT;
      if (
        valueAt(choice + NamedToolChoice_type) === CHOICE_OF_FUNCTION &&
        (!named || kindAt(<usize>valueAt(choice + NamedToolChoice_function) + NamedFunction_name) === IS_ABSENT)
      )
        suspects |= RUN_TOOL_CHOICE;
    }
    if (kindAt(run + RUN_truncation_strategy) === IS_OBJECT) {
      const strategy: usize = valueAt(run + RUN_truncation_strategy);
      const isCounted = integerAt(strategy + TruncationStrategy_last_messages) >= 0;
      if (isCounted !== (valueAt(strategy + TruncationStrategy_type) === TRUNCATED_TO_LAST)) suspects |= RUN_TRUNCATION;
    }
    const promptLimit = integerAt(run + RUN_max_prompt_tokens);
    const completionLimit = integerAt(run + RUN_max_completion_tokens);
    if ((promptLimit >= 0 && promptLimit < LEAST_PROMPT_LIMIT) || (completionLimit >= 0 && completionLimit < LEAST_COMPLETION_LIMIT))
      suspects |= RUN_TOKEN_LIMITS;

    latest = max(max(max(latest, created), max(started, completed)), max(cancelled, failed));
    if (row > 0) {
      if (created < previous) isAscending = false;
      if (created > previous) isDescending = false;
      if (!isSameText(run + RUN_thread_id, first + RUN_thread_id)) return false;
      if (!isSameText(run + RUN_assistant_id, first + RUN_assistant_id)) haveOneAssistant = false;
    }
    previous = created;
    if (!isIdentifier(run + RUN_id) || !isIdentifier(run + RUN_thread_id) || !isIdentifier(run + RUN_assistant_id)) return false;
  }
  if (isLarge) return false;
  if (!isAscending) suspects |= PAGE_ORDER_ASC;
  if (!isDescending) suspects |= PAGE_ORDER_DESC;
  if (isAnyRepeated(count)) suspects |= PAGE_UNIQUE;

  const page = slots + SLOT;
  const last: usize = count === 0 ? 0 : load<i32>(rows + ((<usize>(count - 1)) << 2));
  if (count === 0) {
    if (kindAt(page + PAGE_first_id) !== IS_NULL || kindAt(page + PAGE_last_id) !== IS_NULL) suspects |= PAGE_EMPTY;
  } else if (!isSameText(page + PAGE_first_id, first + RUN_id) || !isSameText(page + PAGE_last_id, last + RUN_id)) suspects |= PAGE_CURSORS;

  store<i32>(facts, beyondAscii === 0 ? 1 : 0, FACT_isAscii);
  store<i32>(facts, count, FACT_runCount);
  store<i32>(facts, kindAt(page + PAGE_has_more) === IS_TRUE ? 1 : 0, FACT_hasMore);
  store<i32>(facts, suspects, FACT_suspects);
  store<i32>(facts, latest, FACT_latest);
  store<i32>(facts, count === 0 ? -1 : valueAt(first + RUN_created_at), FACT_firstTime);
  store<i32>(facts, previous, FACT_lastTime);
  store<i32>(facts, count === 0 ? 0 : load<i32>(first + RUN_thread_id, 8), FACT_threadFrom);
  store<i32>(facts, count === 0 ? 0 : load<i32>(first + RUN_thread_id, 12), FACT_threadTo);
  write(count, haveOneAssistant);
  return true;
}

/** Texts without anything that needs decoding, and not absurdly long. */
function isIdentifier(slot: usize): bool {
  return kindAt(slot) === IS_PLAIN_TEXT && load<i32>(slot, 12) - load<i32>(slot, 8) <= longest;
}

function isSameText(slot: usize, other: usize): bool {
  if (kindAt(slot) !== IS_PLAIN_TEXT || kindAt(other) !== IS_PLAIN_TEXT) return false;
  const from: usize = load<i32>(slot, 8);
  const length: usize = load<i32>(slot, 12) - from;
  const otherFrom: usize = load<i32>(other, 8);
  return length === <usize>load<i32>(other, 12) - otherFrom && isSame(from, otherFrom, length);
}

function isAnyRepeated(count: i32): bool {
  for (let row = 1; row < count; row += 1) {
    const id: usize = load<i32>(rows + ((<usize>row) << 2)) + RUN_id;
    for (let other = 0; other < row; other += 1) if (isSameText(id, load<i32>(rows + ((<usize>other) << 2)) + RUN_id)) return true;
  }
  return false;
}

/** Writes what outlives the page, as src/packed-runs.ts reads it: the ids by line, and the rest as JSON. */
function write(count: i32, haveOneAssistant: bool): void {
  let out = scratch;
  store<i32>(facts, <i32>out, FACT_idsFrom);
  for (let row = 0; row < count; row += 1) {
    out = copied(load<i32>(rows + ((<usize>row) << 2)) + RUN_id, out);
    store<u8>(out, LINE_FEED);
    out += 1;
  }
  store<i32>(facts, <i32>out, FACT_idsTo);
  store<i32>(facts, <i32>out, FACT_restFrom);
  store<u16>(out, 0x5b5b);
  out += 2;
  for (let row = 0; row < count; row += 1) {
    if (row > 0) out = put(out, COMMA);
    out = copied(load<i32>(rows + ((<usize>row) << 2)) + RUN_created_at, out);
  }
  out = put(put(put(out, END_BRACKET), COMMA), BRACKET);
  for (let row = 0; row < count; row += 1) {
    if (row > 0) out = put(out, COMMA);
    const status = valueAt(load<i32>(rows + ((<usize>row) << 2)) + RUN_status);
    if (status >= 10) out = put(out, ZERO + <u8>(status / 10));
    out = put(out, ZERO + <u8>(status % 10));
  }
  out = put(put(out, END_BRACKET), COMMA);
  out = put(shared(RUN_assistant_id, count, haveOneAssistant, out), COMMA);
  out = put(shared(RUN_thread_id, count, true, out), END_BRACKET);
  store<i32>(facts, <i32>out, FACT_restTo);
}

function put(out: usize, c: u8): usize {
  store<u8>(out, c);
  return out + 1;
}

/** Copies the text of a slot. */
function copied(slot: usize, out: usize): usize {
  const from: usize = load<i32>(slot, 8);
  const length: usize = load<i32>(slot, 12) - from;
  memory.copy(out, from, length);
  return out + length;
}

/** One text that all runs have, the text of each, or null where there are none. */
function shared(property: usize, count: i32, areSame: bool, at: usize): usize {
  let out = at;
  if (count === 0) {
    store<u32>(out, LITERAL_NULL);
    return out + 4;
  }
  if (!areSame) out = put(out, BRACKET);
  const texts = areSame ? 1 : count;
  for (let row = 0; row < texts; row += 1) {
    if (row > 0) out = put(out, COMMA);
    out = put(copied(load<i32>(rows + ((<usize>row) << 2)) + property, put(out, QUOTE)), QUOTE);
  }
  return areSame ? out : put(out, END_BRACKET);
}

function word(table: usize, index: usize): i32 {
  return load<i32>(table + (index << 2));
}

function tally(point: i32): void {
  if (point < 0) return;
  const at = counts + ((<usize>point) << 2);
  store<i32>(at, load<i32>(at) + 1);
}

function note(slot: usize, kind: i32, its: i32, from: usize, to: usize): void {
  if (slot === NO_SLOT) return;
  store<i32>(slot, kind);
  store<i32>(slot, its, 4);
  store<i32>(slot, <i32>from, 8);
  store<i32>(slot, <i32>to, 12);
}

function blank(at: usize): usize {
  let p = at;
  while (true) {
    const c = load<u8>(p);
    if (c > 0x20 || (c !== 0x20 && c !== LINE_FEED && c !== 0x0d && c !== 0x09)) return p;
    p += 1;
  }
}

function value(node: usize, at: usize, slot: usize): usize {
  const allowed = <u32>word(node, 0);
  const c = load<u8>(at);
  const nullPoint = word(node, 1);
  if (c === 0x6e) {
    if ((allowed & NULL) === 0 || load<u32>(at) !== LITERAL_NULL) return 0;
    tally(nullPoint);
    note(slot, IS_NULL, 0, at, at + 4);
    return at + 4;
  }
  if (nullPoint >= 0) tally(nullPoint + 1);
  if (c === QUOTE) {
    if ((allowed & STRING) === 0) return 0;
    return text(word(node, 2), at, slot);
  }
  if (c === BRACE) {
    if ((allowed & OBJECT) === 0) return 0;
    return object(word(node, 6), at, slot);
  }
  if (c === BRACKET) {
    if ((allowed & ARRAY) === 0) return 0;
    return array(word(node, 5), at, slot);
  }
  if (c === 0x74 || c === 0x66) {
    if ((allowed & BOOLEAN) === 0) return 0;
    return truth(word(node, 4), at, slot);
  }
  if ((allowed & (NUMBER | INTEGER)) === 0) return 0;
  return number(word(node, 3), (allowed & NUMBER) !== 0, at, slot);
}

function text(spec: usize, at: usize, slot: usize): usize {
  const from = at + 1;
  const after = quoted(from);
  if (after === 0) return 0;
  const length = after - 1 - from;
  tally(word(spec, 0));
  const least = word(spec, 1);
  const most = word(spec, 2);
  const values = word(spec, 3);
  const purpose = word(spec, 4);
  if (purpose === ARGUMENTS && !isJsonText(from, after - 1)) suspects |= RUN_ARGUMENTS_JSON;
  if (purpose === CALL_ID && !isFirstCall(from, length)) suspects |= RUN_TOOL_CALLS_UNIQUE;
  // Bytes are never fewer than characters.
  if ((least > 0 && length === 0) || least > 1 || (most >= 0 && length > <usize>most)) {
    // What an escape stands for is not counted here.
    if (isEscaped) return 0;
    const characters = isAscii ? <i32>length : charactersOf(from, after - 1);
    if (characters < least || (most >= 0 && characters > most)) return 0;
  }
  if (values === 0) {
    note(slot, isEscaped || !isAscii ? IS_OTHER : IS_PLAIN_TEXT, 0, from, after - 1);
    return after;
  }
  for (let index = 0, entry: usize = spec + 20; index < values; index += 1, entry += 12) {
    if (<usize>word(entry, 1) !== length || !isSame(from, word(entry, 0), length)) continue;
    tally(word(entry, 2));
    note(slot, IS_LISTED, index, from, after - 1);
    return after;
  }
  return 0;
}

/** Whether the bytes are those of a text in the tables, behind which there is room for a whole word. */
function isSame(at: usize, known: usize, length: usize): bool {
  let left = length;
  let one = at;
  let other = known;
  while (left >= 8) {
    if (load<u64>(one) !== load<u64>(other)) return false;
    one += 8;
    other += 8;
    left -= 8;
  }
  return left === 0 || (load<u64>(one) ^ load<u64>(other)) << (64 - ((<u64>left) << 3)) === 0;
}

/** Gives the offset behind the quote that ends a text; 0 where it is none. */
function quoted(from: usize): usize {
  let p = from;
  let high = 0;
  let escaped = false;
  while (true) {
    const bytes = v128.load(p);
    const special = v128.or(
      v128.or(i8x16.eq(bytes, i8x16.splat(QUOTE)), i8x16.eq(bytes, i8x16.splat(BACKSLASH))),
      i8x16.lt_u(bytes, i8x16.splat(0x20)),
    );
    const mask = i8x16.bitmask(special);
    if (mask === 0) {
      high |= i8x16.bitmask(bytes);
      p += 16;
      continue;
    }
    const before = ctz(mask);
    high |= i8x16.bitmask(bytes) & ((1 << before) - 1);
    p += before;
    const c = load<u8>(p);
    if (c === QUOTE) {
      isEscaped = escaped;
      isAscii = high === 0;
      beyondAscii |= high;
      return p + 1;
    }
    if (c !== BACKSLASH) return 0;
    escaped = true;
    const named = load<u8>(p + 1);
    if (named === 0x75) {
      for (let digit: usize = 2; digit < 6; digit += 1) if (!isHex(load<u8>(p + digit))) return 0;
      p += 6;
    } else if (
      named === QUOTE ||
      named === 0x6e ||
      named === BACKSLASH ||
      named === 0x2f ||
      named === 0x74 ||
      named === 0x72 ||
      named === 0x62 ||
      named === 0x66
    )
      p += 2;
    else return 0;
  }
}

/** Whether a call has another id than those before it; what takes decoding is left to others. */
function isFirstCall(from: usize, length: usize): bool {
  if (isEscaped || !isAscii || calls === MOST_CALLS) return false;
  for (let call = 0; call < calls; call += 1) {
    const other = scratch + ((<usize>call) << 3);
    if (load<u32>(other, 4) === <u32>length && isSame(from, load<u32>(other), length)) return false;
  }
  const own = scratch + ((<usize>calls) << 3);
  store<u32>(own, <u32>from);
  store<u32>(own, <u32>length, 4);
  calls += 1;
  return true;
}

/** Whether a text that was scanned is JSON itself; what takes decoding is left to others. */
function isJsonText(from: usize, to: usize): bool {
  if (to - from > scratchEnd - scratch - CALLS_BYTES) return false;
  const escaped = isEscaped;
  const ascii = isAscii;
  const outer = depth;
  const decoded = scratch + CALLS_BYTES;
  let out = decoded;
  for (let p = from; p < to; p += 1, out += 1) {
    let c = load<u8>(p);
    if (c === BACKSLASH) {
      p += 1;
      c = load<u8>(p);
      // A line end or a tab is as blank as these.
      if (c === 0x6e || c === 0x72 || c === 0x74) c = c === 0x6e ? LINE_FEED : c === 0x72 ? 0x0d : 0x09;
      else if (c !== QUOTE && c !== BACKSLASH && c !== 0x2f) return false;
    }
    store<u8>(out, c);
  }
  store<u8>(out, 0);
  const after = anything(blank(decoded));
  isEscaped = escaped;
  isAscii = ascii;
  depth = outer;
  return after !== 0 && blank(after) === out;
}

function isHex(c: u8): bool {
  return (c >= ZERO && c <= NINE) || ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x66);
}

function charactersOf(from: usize, to: usize): i32 {
  let characters = 0;
  for (let p = from; p < to; p += 1) if ((load<u8>(p) & 0xc0) !== 0x80) characters += 1;
  return characters;
}

function truth(spec: usize, at: usize, slot: usize): usize {
  tally(word(spec, 0));
  const point = word(spec, 1);
  const constant = word(spec, 2);
  if (load<u32>(at) === LITERAL_TRUE) {
    if (constant === 0) return 0;
    tally(point);
    note(slot, IS_TRUE, 0, at, at + 4);
    return at + 4;
  }
  if (load<u32>(at + 1) !== LITERAL_ALSE || load<u8>(at) !== 0x66 || constant === 1) return 0;
  if (point >= 0) tally(point + 1);
  note(slot, IS_OTHER, 0, at, at + 5);
  return at + 5;
}

/** Up to 15 digits and a power of ten up to 22 are exact in 64 bits, and so is their quotient's rounding. */
function number(spec: usize, fraction: bool, at: usize, slot: usize): usize {
  let p = at;
  const negative = load<u8>(p) === MINUS;
  if (negative) p += 1;
  let c = load<u8>(p);
  if (c < ZERO || c > NINE) return 0;
  let digits: u64 = c - ZERO;
  const first = p;
  p += 1;
  for (c = load<u8>(p); c >= ZERO && c <= NINE; c = load<u8>(p)) {
    digits = digits * 10 + (c - ZERO);
    p += 1;
  }
  if (load<u8>(first) === ZERO && p > first + 1) return 0;
  let length = p - first;
  let parsed: f64 = 0;
  const isWhole = c !== POINT;
  if (!isWhole) {
    if (!fraction) return 0;
    p += 1;
    const places = p;
    for (c = load<u8>(p); c >= ZERO && c <= NINE; c = load<u8>(p)) {
      digits = digits * 10 + (c - ZERO);
      p += 1;
    }
    if (p === places) return 0;
    length += p - places;
    if (length > 15) return 0;
    let power: f64 = 1;
    for (let place = places; place < p; place += 1) power *= 10;
    parsed = <f64>digits / power;
  } else {
    if (length > 15) return 0;
    parsed = <f64>digits;
  }
  if (negative) parsed = -parsed;
  tally(word(spec, 0));
  const bounds = word(spec, 1);
  if ((bounds & 1) !== 0 && parsed < load<f64>(spec + 8)) return 0;
  if ((bounds & 2) !== 0 && parsed > load<f64>(spec + 16)) return 0;
  const isSmall = isWhole && digits <= <u64>i32.MAX_VALUE && !(negative && digits === 0);
  note(slot, isSmall ? IS_INTEGER : IS_OTHER, negative ? -(<i32>digits) : <i32>digits, at, p);
  return p;
}

function array(spec: usize, at: usize, slot: usize): usize {
  tally(word(spec, 0));
  const least = word(spec, 1);
  const most = word(spec, 2);
  const node = word(spec, 3);
  const listed = word(spec, 4) !== 0;
  if (word(spec, 5) === CALLS) calls = 0;
  let items = 0;
  let p = blank(at + 1);
  if (load<u8>(p) === END_BRACKET) p += 1;
  else {
    depth += 1;
    if (depth > DEEPEST) return 0;
    while (true) {
      items += 1;
      if (listed) {
        if (lastRow >= rowsEnd) return 0;
        // An item that is an object takes the next free slots.
        store<i32>(lastRow, <i32>lastSlot);
        lastRow += 4;
      }
      p = node === 0 ? anything(p) : value(node, p, listed ? slots : NO_SLOT);
      if (p === 0) return 0;
      p = blank(p);
      const c = load<u8>(p);
      p += 1;
      if (c === END_BRACKET) break;
      if (c !== COMMA) return 0;
      p = blank(p);
    }
    depth -= 1;
  }
  if (items < least || (most >= 0 && items > most)) return 0;
  note(slot, IS_OTHER, 0, at, p);
  return p;
}

function object(spec: usize, at: usize, slot: usize): usize {
  const form = word(spec, 0);
  tally(word(spec, 1));
  depth += 1;
  if (depth > DEEPEST) return 0;
  if (form === CLOSED) return closed(spec, at, slot);
  if (form === TAGGED) {
    const member = memberOf(spec, at);
    if (member === 0) return 0;
    depth -= 1;
    return object(member, at, slot);
  }
  const after = form === OPEN ? open(spec, at) : anything(at);
  if (after === 0) return 0;
  depth -= 1;
  note(slot, IS_OBJECT, 0, at, after);
  return after;
}

/** Word 2: how many properties; 3 and 4: those that are required; 5: how many slots; 6: the list of what followed what; 7 on: each property. */
function closed(spec: usize, at: usize, slot: usize): usize {
  const size = word(spec, 2);
  const required = load<u64>(spec + 12);
  const slotCount: usize = word(spec, 5);
  const next: usize = word(spec, 6);
  const properties = spec + 28;
  let own = NO_SLOT;
  if (slot !== NO_SLOT && slotCount > 0) {
    own = lastSlot;
    lastSlot += slotCount * SLOT;
    if (lastSlot > slotsEnd) return 0;
    for (let index: usize = 0; index < slotCount; index += 1) store<i32>(own + index * SLOT, IS_ABSENT);
  }
  let seen: u64 = 0;
  let previous = size;
  let p = blank(at + 1);
  if (load<u8>(p) === END_BRACE) p += 1;
  else
    while (true) {
      if (load<u8>(p) !== QUOTE) return 0;
      p += 1;
      let index = word(next, previous);
      let property = properties + ((<usize>index) << 4);
      let length: usize = word(property, 1);
      if (load<u8>(p + length) !== QUOTE || !isSame(p, word(property, 0), length)) {
        for (index = 0; index < size; index += 1) {
          property = properties + ((<usize>index) << 4);
          length = word(property, 1);
          if (load<u8>(p + length) === QUOTE && isSame(p, word(property, 0), length)) break;
        }
        if (index === size) return 0;
        store<i32>(next + ((<usize>previous) << 2), index);
      }
      previous = index;
      const bit = (<u64>1) << (<u64>index);
      if ((seen & bit) !== 0) return 0;
      seen |= bit;
      tally(word(property, 3));
      p = blank(p + length + 1);
      if (load<u8>(p) !== COLON) return 0;
      p = blank(p + 1);
      p = value(word(property, 2), p, own === NO_SLOT ? NO_SLOT : own + <usize>index * SLOT);
      if (p === 0) return 0;
      p = blank(p);
      const c = load<u8>(p);
      p += 1;
      if (c === END_BRACE) break;
      if (c !== COMMA) return 0;
      p = blank(p);
    }
  if ((seen & required) !== required) return 0;
  for (let absent = ~seen & (((<u64>1) << (<u64>size)) - 1); absent !== 0; absent &= absent - 1) {
    const point = word(properties + ((<usize>ctz(absent)) << 4), 3);
    if (point >= 0) tally(point + 1);
  }
  depth -= 1;
  note(slot, IS_OBJECT, <i32>own, at, p);
  return p;
}

/** Word 2: the most properties; 3 and 4: the bounds on their names; 5: the node of their values. */
function open(spec: usize, at: usize): usize {
  const most = word(spec, 2);
  const leastName = word(spec, 3);
  const mostName = word(spec, 4);
  const node: usize = word(spec, 5);
  let size = 0;
  let p = blank(at + 1);
  if (load<u8>(p) === END_BRACE) return p + 1;
  while (true) {
    if (load<u8>(p) !== QUOTE) return 0;
    const from = p + 1;
    p = quoted(from);
    if (p === 0) return 0;
    const length = p - 1 - from;
    if (leastName > 0 || (mostName >= 0 && length > <usize>mostName)) {
      if (isEscaped) return 0;
      const characters = charactersOf(from, p - 1);
      if (characters < leastName || (mostName >= 0 && characters > mostName)) return 0;
    }
    // A name that comes twice counts twice here, and once where it is read: that only ever refuses more.
    size += 1;
    p = blank(p);
    if (load<u8>(p) !== COLON) return 0;
    p = blank(p + 1);
    p = node === 0 ? anything(p) : value(node, p, NO_SLOT);
    if (p === 0) return 0;
    p = blank(p);
    const c = load<u8>(p);
    p += 1;
    if (c === END_BRACE) break;
    if (c !== COMMA) return 0;
    p = blank(p);
  }
  return most >= 0 && size > most ? 0 : p;
}

/** The table of the branch whose constant an object has as its `type`; 0 where it has none of them. */
function memberOf(spec: usize, at: usize): usize {
  const members = word(spec, 2);
  let p = blank(at + 1);
  if (load<u8>(p) === END_BRACE) return 0;
  while (true) {
    if (load<u8>(p) !== QUOTE) return 0;
    const isTag = load<u32>(p + 1) === LITERAL_TYPE && load<u8>(p + 5) === QUOTE;
    p = quoted(p + 1);
    if (p === 0) return 0;
    p = blank(p);
    if (load<u8>(p) !== COLON) return 0;
    p = blank(p + 1);
    if (isTag) {
      if (load<u8>(p) !== QUOTE) return 0;
      const from = p + 1;
      const after = quoted(from);
      if (after === 0) return 0;
      for (let index = 0, entry: usize = spec + 12; index < members; index += 1, entry += 12)
        if (<usize>word(entry, 1) === after - 1 - from && isSame(from, word(entry, 0), after - 1 - from)) return word(entry, 2);
      return 0;
    }
    p = anything(p);
    if (p === 0) return 0;
    p = blank(p);
    if (load<u8>(p) !== COMMA) return 0;
    p = blank(p + 1);
  }
}

/** Any JSON value. */
function anything(at: usize): usize {
  const c = load<u8>(at);
  if (c === QUOTE) return quoted(at + 1);
  if (c === BRACE || c === BRACKET) {
    const close: u8 = c === BRACE ? END_BRACE : END_BRACKET;
    let p = blank(at + 1);
    if (load<u8>(p) === close) return p + 1;
    depth += 1;
    if (depth > DEEPEST) return 0;
    while (true) {
      if (c === BRACE) {
        if (load<u8>(p) !== QUOTE) return 0;
        p = quoted(p + 1);
        if (p === 0) return 0;
        p = blank(p);
        if (load<u8>(p) !== COLON) return 0;
        p = blank(p + 1);
      }
      p = anything(p);
      if (p === 0) return 0;
      p = blank(p);
      const end = load<u8>(p);
      p += 1;
      if (end === close) break;
      if (end !== COMMA) return 0;
      p = blank(p);
    }
    depth -= 1;
    return p;
  }
  if (c === 0x74) return load<u32>(at) === LITERAL_TRUE ? at + 4 : 0;
  if (c === 0x66) return load<u32>(at + 1) === LITERAL_ALSE ? at + 5 : 0;
  if (c === 0x6e) return load<u32>(at) === LITERAL_NULL ? at + 4 : 0;
  let p = at;
  if (c === MINUS) p += 1;
  const first = load<u8>(p);
  if (first < ZERO || first > NINE) return 0;
  p = digitsFrom(p);
  if (first === ZERO && p > at + (c === MINUS ? 2 : 1)) return 0;
  if (load<u8>(p) === POINT) {
    const places = p + 1;
    p = digitsFrom(places);
    if (p === places) return 0;
  }
  if ((load<u8>(p) | 0x20) === 0x65) {
    p += 1;
    const sign = load<u8>(p);
    if (sign === 0x2b || sign === MINUS) p += 1;
    const exponent = p;
    p = digitsFrom(exponent);
    if (p === exponent) return 0;
  }
  return p;
}

function digitsFrom(at: usize): usize {
  let p = at;
  while (true) {
    const c = load<u8>(p);
    if (c < ZERO || c > NINE) return p;
    p += 1;
  }
}
