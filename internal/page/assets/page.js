"use strict";
// The page works without this. It adds buttons that copy citations, and shows which words a card is of.
for (const cite of document.querySelectorAll(".cite")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy as citation";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(cite.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(cite);
      button.textContent = "Selected: copy it";
    }
    setTimeout(() => { button.textContent = "Copy as citation"; }, 2000);
  });
  cite.after(" ", button);
}
for (const story of document.querySelectorAll(".story")) {
  const of = (event) => {
    const at = event.target.closest("[data-card], [data-q]");
    return at ? (at.dataset.card || at.dataset.q).split(" ") : [];
  };
  const show = (numbers) => {
    for (const lit of story.querySelectorAll(".lit")) lit.classList.remove("lit");
    for (const n of numbers) {
      for (const lit of story.querySelectorAll(`[data-card="${n}"], [data-q~="${n}"]`)) lit.classList.add("lit");
    }
  };
  for (const kind of ["pointerover", "focusin"]) story.addEventListener(kind, (event) => show(of(event)));
  story.addEventListener("pointerleave", () => show([]));
}
