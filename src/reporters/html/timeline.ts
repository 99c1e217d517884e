import { joinLatencies, percentile, type Moment, type Timeline } from "../../evidence/timeline.js";
import type { Report } from "../../report.js";
import { counted, grouped } from "../wrap.js";
import { markup, type Markup } from "./markup.js";

interface Bar {
  readonly at: number;
  /** From the bottom up. */
  readonly parts: ReadonlyArray<{ readonly kind: string; readonly value: number }>;
}

const HEIGHT = 100;

/** Exchanges, findings and latencies over time; undefined where the recordings have neither times nor durations. */
export function timelineSection({ evidence }: Report): Markup | undefined {
  if (evidence === undefined) return undefined;
  const { timeline } = evidence;
  const { buckets, undated } = timeline;
  const latencies = joinLatencies([...buckets, undated].map((moment) => moment.latencies));
  if (buckets.length === 0 && latencies.count === 0) return undefined;
  const rest =
    undated.exchanges > 0
      ? markup`<p>${counted(undated.exchanges, "exchange")} without a time ${undated.exchanges === 1 ? "is" : "are"} not drawn.</p>`
      : undefined;
  const latency =
    latencies.count === 0
      ? undefined
      : `latency of ${counted(latencies.count, "exchange")}: half within about ${milliseconds(percentile(latencies, 0.5))}, 95 % within about ${milliseconds(percentile(latencies, 0.95))}, the longest ${milliseconds(latencies.longest)}`;
  if (buckets.length === 0) return markup`<p>${latency}</p>`;
  return markup`${chart(
    timeline,
    "exchanges",
    buckets.map(({ at, exchanges }) => ({ at, parts: [{ kind: "exchanges", value: exchanges }] })),
    (most) => `exchanges, at most ${grouped(most)} in ${span(timeline.width)}`,
  )}
${chart(
  timeline,
  "findings",
  buckets.map(({ at, must, should }) => ({
    at,
    parts: [
      { kind: "must", value: must },
      { kind: "should", value: should },
    ],
  })),
  (most) => `findings (must below, should above), at most ${grouped(most)} in ${span(timeline.width)}`,
)}
${latency === undefined ? undefined : chart(timeline, "latency", buckets.map(latencyBar), () => `${latency}; dark is the median, light the 95th percentile`)}
${rest}
${table(timeline)}`;
}

function latencyBar({ at, latencies }: Moment & { readonly at: number }): Bar {
  const half = percentile(latencies, 0.5) ?? 0;
  const most = percentile(latencies, 0.95) ?? 0;
  return {
    at,
    parts: [
      { kind: "median", value: half },
      { kind: "p95", value: Math.max(0, most - half) },
    ],
  };
}

/** Drawn without text, so that it can be stretched; the words stand around it. */
function chart({ width }: Timeline, name: string, bars: readonly Bar[], caption: (most: number) => string): Markup | undefined {
  const most = Math.max(...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  const first = bars[0]?.at ?? 0;
  const last = bars.at(-1)?.at ?? first;
  if (most <= 0) return undefined;
  const slots = Math.round((last - first) / width) + 1;
  return markup`<figure class="chart">
<figcaption id="chart-${name}">${caption(most)}</figcaption>
<svg viewBox="0 0 ${slots} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-labelledby="chart-${name}">${bars.map(({ at, parts }) => {
    let from = HEIGHT;
    return parts.map(({ kind, value }) => {
      if (value === 0) return undefined;
      // What happened once must be seen beside what happened a thousand times.
      const height = Math.max(2, round((value / most) * HEIGHT));
      from -= height;
      return markup`<rect class="${kind}" x="${round((at - first) / width) + 0.06}" y="${round(Math.max(0, from))}" width="0.88" height="${height}"/>`;
    });
  })}</svg>
<p class="axis" aria-hidden="true"><span>${time(first)} UTC</span><span>${slots > 1 ? time(last + width) : undefined}</span></p>
</figure>`;
}

function table({ buckets, width }: Timeline): Markup {
  return markup`<details><summary>The numbers, by ${span(width)}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Exchanges over time, in a table"><table>
<thead><tr><th scope="col">from (UTC)</th><th scope="col" class="number">exchanges</th><th scope="col" class="number">must</th><th scope="col" class="number">should</th><th scope="col" class="number">median</th><th scope="col" class="number">95 %</th><th scope="col" class="number">longest</th></tr></thead>
<tbody>
${buckets.map(({ at, exchanges, must, should, latencies }) => {
  const [half, most, longest] = [
    percentile(latencies, 0.5),
    percentile(latencies, 0.95),
    latencies.count > 0 ? latencies.longest : undefined,
  ];
  return markup`<tr><th scope="row">${time(at)}</th><td class="number">${grouped(exchanges)}</td><td class="number">${grouped(must)}</td><td class="number">${grouped(should)}</td>${[half, most, longest].map((value) => markup`<td class="number">${milliseconds(value)}</td>`)}</tr>
`;
})}</tbody></table></div></details>`;
}

function milliseconds(value: number | undefined): string {
  if (value === undefined) return "–";
  return value < 10_000 ? `${grouped(Math.round(value))} ms` : `${grouped(Math.round(value / 1000))} s`;
}

/** The length of a bucket in words. */
function span(width: number): string {
  const units = [
    ["day", 86_400_000],
    ["hour", 3_600_000],
    ["minute", 60_000],
    ["second", 1000],
  ] as const;
  const [unit, size] = units.find(([, length]) => width >= length) ?? ["millisecond", 1];
  return width === size ? `a ${unit}`.replace("a hour", "an hour") : `${width / size} ${unit}s`;
}

function time(at: number): string {
  return new Date(at)
    .toISOString()
    .replace("T", " ")
    .replace(/(\.000)?Z$/, "");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
