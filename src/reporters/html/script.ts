/** Makes the filters work. Everything can be read without it. */
export const script = `"use strict";
const form = document.querySelector(".filters");
if (form) {
  const rules = [...document.querySelectorAll(".rule")];
  const total = document.querySelectorAll("article").length;
  const apply = () => {
    const { rule, level, source } = Object.fromEntries(new FormData(form));
    let shown = 0;
    for (const block of rules) {
      let any = false;
      for (const article of block.querySelectorAll("article")) {
        const fits =
          (rule === "" || block.dataset.rule === rule) &&
          (level === "" || article.dataset.level === level) &&
          (source === "" || article.dataset.sources.split(" ").includes(source));
        article.hidden = !fits;
        if (!fits) continue;
        any = true;
        shown += 1;
        for (const place of article.querySelectorAll("li[data-source]"))
          place.hidden = source !== "" && place.dataset.source !== source;
      }
      block.hidden = !any;
    }
    form.querySelector("output").textContent = shown + " of " + total + " kinds of findings shown";
  };
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
}
const never = document.querySelector(".never-only");
if (never) {
  never.hidden = false;
  never.addEventListener("change", (event) => document.querySelector("#coverage").classList.toggle("only-never", event.target.checked));
}
const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target && target.closest("details");
  if (details) details.open = true;
};
addEventListener("hashchange", reveal);
`;
