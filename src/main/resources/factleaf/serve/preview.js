"use strict";
(function () {
  const root = document.documentElement;
  let source = null;
  let looking = false;
  let again = false;

  // What stands at the top of the window, and how far from it.
  function anchor() {
    for (const element of document.querySelectorAll("[id]")) {
      const box = element.getBoundingClientRect();
      if (box.height > 0 && box.bottom > 0) {
        return { id: element.id, top: box.top };
      }
    }
    return null;
  }

  // The texts of what has an id and holds nothing that has one, as they came.
  function texts() {
    const found = new Map();
    for (const element of document.body.querySelectorAll("[id]")) {
      if (!element.closest("#preview-findings") && !element.querySelector("[id]:not(a)")) {
        found.set(element.id, element.textContent);
      }
    }
    return found;
  }

  let before = texts();

  function replace(page) {
    const place = anchor();
    const open = Array.from(document.querySelectorAll("details"), d => d.open);
    document.title = page.title;
    const styles = document.head.querySelectorAll("style");
    page.head.querySelectorAll("style").forEach((style, i) => {
      if (styles[i] && styles[i].textContent !== style.textContent) {
        styles[i].textContent = style.textContent;
      }
    });
    document.body.replaceWith(document.adoptNode(page.body));
    document.querySelectorAll("details").forEach((d, i) => { d.open = i < open.length && open[i]; });
    const now = texts();
    for (const [id, text] of now) {
      if (before.get(id) !== text) {
        document.getElementById(id).classList.add("preview-changed");
      }
    }
    before = now;
    document.dispatchEvent(new Event("preview"));
    const same = place && document.getElementById(place.id);
    if (same) {
      window.scrollBy(0, same.getBoundingClientRect().top - place.top);
    }
  }

  async function look() {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    try {
      do {
        again = false;
        const answer = await fetch(location.pathname + location.search, { cache: "no-store" });
        const text = await answer.text();
        if (answer.ok) {
          const page = new DOMParser().parseFromString(text, "text/html");
          const state = page.documentElement.dataset.preview;
          if (state !== root.dataset.preview) {
            if (document.body.classList.contains("index")) {
              location.reload();
              return;
            }
            root.dataset.preview = state;
            replace(page);
          }
        }
      } while (again);
    } catch (e) {
      // the server is gone; the stream opens again when it is back
    } finally {
      looking = false;
    }
  }

  // A browser has few connections to one server, so that only the tab that is seen keeps one.
  function listen() {
    if (document.visibilityState === "visible" && !source) {
      source = new EventSource("/events");
      source.onmessage = look;
    } else if (document.visibilityState !== "visible" && source) {
      source.close();
      source = null;
    }
  }
  document.addEventListener("visibilitychange", listen);
  listen();
})();
