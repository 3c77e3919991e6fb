
// How the page looks on a telephone, in grey and in large print; and for another region, or without the clinic.
(function () {
  const root = document.documentElement;
  const framed = window !== top;
  const bar = document.createElement("div");
  bar.id = "preview-bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Preview");
  let phone = null;

  const shown = {
    phone(on) {
      if (!framed && on !== Boolean(phone)) {
        phone?.remove();
        phone = null;
        document.body.hidden = on;
        if (on) {
          phone = document.createElement("iframe");
          phone.title = "The page on a telephone";
          phone.src = location.href;
          root.append(phone);
        }
      }
    },
    grey(on) { root.classList.toggle("preview-grey", on && !framed); },
    large(on) { root.classList.toggle("preview-large", on); },
  };

  function apply() {
    for (const name in shown) {
      const on = sessionStorage.getItem("preview-" + name) === "on";
      shown[name](on);
      bar.querySelector(`[data-switch=${name}]`)?.setAttribute("aria-pressed", on);
    }
  }

  function button(text, pressed, act) {
    const made = document.createElement("button");
    made.textContent = text;
    made.setAttribute("aria-pressed", pressed);
    made.addEventListener("click", act);
    bar.append(made);
    return made;
  }

  function toggle(name, text) {
    button(text, false, () => {
      const key = "preview-" + name;
      sessionStorage.setItem(key, sessionStorage.getItem(key) === "on" ? "off" : "on");
      apply();
    }).dataset.switch = name;
  }

  // The server knows two keys, in this order.
  function view(region, clinic) {
    return (region ? "?region=" + region : "") + (clinic ? "" : (region ? "&" : "?") + "clinic=none");
  }

  function fill() {
    const asked = new URLSearchParams(location.search);
    const region = asked.get("region") || "";
    const clinic = !asked.has("clinic");
    bar.replaceChildren();
    toggle("phone", "Phone");
    toggle("grey", "Grey");
    toggle("large", "Large print");
    button("No clinic", !clinic, () => { location.search = view(region, !clinic); });
    const regions = document.createElement("select");
    regions.setAttribute("aria-label", "Region");
    for (const code of ["", ...new Set([region, ...root.dataset.regions.split(" ")])]) {
      if (code || !regions.length) {
        regions.add(new Option(code || "Usual region", code, false, code === region));
      }
    }
    regions.addEventListener("change", () => { location.search = view(regions.value, clinic); });
    bar.append(regions);
    apply();
  }

  if (!framed) {
    root.append(bar); // not in the body, which a save replaces
    fill();
  }
  apply();
  addEventListener("storage", apply);
  document.addEventListener("preview", () => { document.body.hidden = Boolean(phone); });

  // The other pages are seen in the same way.
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (link && link.origin === location.origin && !link.search && link.pathname !== location.pathname) {
      link.search = location.search;
    }
  });
})();
