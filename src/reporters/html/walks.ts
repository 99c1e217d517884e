import type { SeamFault, WalkChain, WalkPage, Walks } from "../../evidence/walks.js";
import type { Report } from "../../report.js";
import { placeOf } from "../../place.js";
import { counted, grouped } from "../wrap.js";
import { clip, middle } from "./clip.js";
import { markup, type Markup } from "./markup.js";

/** The walks as chains of pages, broken seams marked; undefined where no page continues another. */
export function walksSection({ evidence }: Report): Markup | undefined {
  if (evidence === undefined) return undefined;
  const { broken, sound, counts } = evidence.walks;
  if (counts.broken + counts.sound === 0) return undefined;
  return markup`<p>${told(evidence.walks)}</p>
${broken.map((chain) => chainBlock(chain))}
${sound.map((chain) => chainBlock(chain))}
${left(counts.broken - broken.length, "broken")}
${left(counts.sound - sound.length, "sound")}`;
}

function told({ counts }: Walks): string {
  const total = counts.broken + counts.sound;
  if (counts.broken === 0) return `${counted(total, "walk")} over pages; every seam holds.`;
  return `${counted(total, "walk")} over pages, ${grouped(counts.broken)} with a broken seam.`;
}

function left(count: number, kind: string): Markup | undefined {
  return count > 0
    ? markup`<p class="left">${counted(count, `further ${kind} walk`)} ${count === 1 ? "is" : "are"} not drawn.</p>`
    : undefined;
}

function chainBlock({ thread, direction, order, limit, length, broken, pages }: WalkChain): Markup {
  const asked = [...(limit === null ? [] : [`limit ${limit}`]), ...(order === null ? [] : [`order ${order}`]), `by ${direction}`].join(
    ", ",
  );
  const title = `${thread === null ? "A thread" : clip(thread, 80)}: ${counted(length, "page")}, ${asked}`;
  return markup`<details class="walk"${broken > 0 || length <= 6 ? markup` open` : undefined}><summary><h3>${title}</h3> <small class="${broken > 0 ? "failed" : "passed"}">${broken > 0 ? `✗ ${counted(broken, "broken seam")}` : "✓ sound"}</small></summary>
<ol class="chain">
${pages.map((page, index) => pageBlock(page, index, direction))}</ol></details>
`;
}

function pageBlock(page: WalkPage, index: number, direction: WalkChain["direction"]): Markup {
  const { runs, first, last, firstCreatedAt, lastCreatedAt, hasMore } = page;
  return markup`<li>${index === 0 ? undefined : seam(page, direction)}<div class="page"><strong>${clip(placeOf(page, "a page"), 120)}</strong>
${
  first === null || last === null
    ? counted(runs, "run")
    : markup`<span>${counted(runs, "run")}: <code title="${first}">${middle(first)}</code>${first === last ? undefined : markup` to <code title="${last}">${middle(last)}</code>`}</span>`
}
${firstCreatedAt === null || lastCreatedAt === null ? undefined : markup`<span>created ${firstCreatedAt}${firstCreatedAt === lastCreatedAt ? undefined : ` to ${lastCreatedAt}`}</span>`}
<span>${hasMore === null ? "has_more not told" : hasMore ? "has more" : "has no more"}</span></div></li>
`;
}

function seam({ faults, skipped }: WalkPage, direction: string): Markup {
  if (faults.length > 0)
    return markup`<div class="seam broken"><strong><span aria-hidden="true">✗</span> broken seam</strong>${faults.map(faultLine)}</div>`;
  if (skipped > 0) return markup`<div class="seam">… ${counted(skipped, "sound page")} …</div>`;
  return markup`<div class="seam"><span aria-hidden="true">→</span><span class="vh">continued by ${direction}</span></div>`;
}

function faultLine({ rule, message }: SeamFault): Markup {
  return markup`<span><a href="#rule-${rule}"><code>${rule}</code></a> ${clip(message, 300)}</span>`;
}
