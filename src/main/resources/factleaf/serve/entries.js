
// Where a statement comes from, and what is wrong with it.
(function () {
  const root = document.documentElement;
  const dialog = document.createElement("dialog");
  let kept = {};
  dialog.id = "preview-entry";
  dialog.setAttribute("aria-label", "Where this comes from");
  root.append(dialog); // not in the body, which a save replaces

  function dress() {
    for (const entry of document.body.querySelectorAll("[data-entry]")) {
      entry.tabIndex = 0;
    }
    for (const finding of document.querySelectorAll("#preview-findings li")) {
      const of = finding.dataset.of;
      for (const entry of of ? document.body.querySelectorAll(`[data-entry="${CSS.escape(of)}"]`) : []) {
        const note = document.createElement("span");
        note.className = "preview-finding " + finding.className;
        note.append(...finding.cloneNode(true).childNodes);
        note.querySelector("pre")?.remove(); // the statement stands above
        (entry.matches("tr") ? entry.lastElementChild : entry).append(note);
      }
    }
  }

  // Places as the reviewer's pack prints them become links that open an editor.
  function link(place) {
    const found = /^(?:[^,]+, )?([^,]+:\d+)$/.exec(place.textContent);
    if (found) {
      const path = found[1].startsWith("/") ? found[1] : root.dataset.root + "/" + found[1];
      const open = document.createElement("a");
      open.href = encodeURI("vscode://file" + (path.startsWith("/") ? "" : "/") + path);
      open.textContent = place.textContent;
      place.replaceChildren(open);
    }
  }

  // The entries of the page as it is.
  async function entries() {
    if (kept.state !== root.dataset.preview) {
      const answer = await fetch("entries.html" + location.search, { cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      kept = { state: root.dataset.preview, page };
    }
    return kept.page;
  }

  async function show(id) {
    const page = await entries();
    const item = page.querySelector(`.item[data-entry="${CSS.escape(id)}"]`);
    const close = document.createElement("button");
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.replaceChildren(item ? item.cloneNode(true) : id + ": known when the file has no error", close);
    dialog.querySelectorAll(".initials, .disagree").forEach(blank => blank.remove());
    dialog.querySelectorAll(".place").forEach(link);
    dialog.showModal();
  }

  function entry(event) {
    const other = event.target.closest("a, button, input, summary, .preview-finding");
    const of = event.target.closest("[data-entry]");
    return other || !of || !document.body.contains(of) ? null : of.dataset.entry;
  }

  document.addEventListener("click", event => {
    if (event.target === dialog) {
      dialog.close();
    } else if (entry(event) && getSelection().isCollapsed) {
      show(entry(event));
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target.matches("[data-entry]")) {
      show(event.target.dataset.entry);
    }
  });
  document.addEventListener("preview", dress);
  dress();
})();
