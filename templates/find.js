// The search of words. It reads the index that factleaf.search.WordIndex wrote, and asks for no file.
(function () {
  "use strict";
  var main = document.getElementById("content");
  var words = main.dataset;
  var items = Array.from(main.querySelectorAll(".found li"));
  var documents = JSON.parse(words.documents);
  var index = read(words, items.length);

  // Words with the numbers of their sheets. No sign that begins a tag or an entity may stand in a script.
  function read(from, sheets) {
    var bytes = atob(from.bits), at = 0, low = 0, high = 4294967295, code = 0;
    var letters = Array.from(from.letters), tables = {};
    while (4 > at) {
      code = code * 256 + next();
    }
    function next() {
      return bytes.charCodeAt(at++) || 0;
    }
    function bit(chance) {
      var middle = low + Math.floor((high - low) * chance / 65536);
      var set = middle >= code;
      if (set) {
        high = middle;
      } else {
        low = middle + 1;
      }
      while (low >>> 24 === high >>> 24) {
        low = low % 16777216 * 256;
        high = high % 16777216 * 256 + 255;
        code = code % 16777216 * 256 + next();
      }
      return set;
    }
    function symbol(name, bits) {
      var table = tables[name] = tables[name] || [];
      var node = 1;
      for (var i = 0; bits > i; i++) {
        var chance = table[node] || 32768;
        var set = bit(chance);
        table[node] = chance + (set ? 65536 - chance >> 4 : -(chance >> 4));
        node = node * 2 + (set ? 1 : 0);
      }
      return node - Math.pow(2, bits);
    }
    function bits(highest) {
      return highest.toString(2).length;
    }
    function word(last) {
      var same = last.slice(0, symbol("same", 5));
      var letter = same.length ? same[same.length - 1] : 0;
      do {
        letter = symbol(letter, bits(letters.length));
        same.push(letter);
      } while (letter);
      return same.slice(0, -1);
    }
    function having() {
      var list = [], left = symbol("count", bits(sheets));
      for (var i = 0; left; i++) {
        if (left === sheets - i ? true : bit(Math.floor(left * 65536 / (sheets - i)))) {
          list.push(i);
          left--;
        }
      }
      return list;
    }
    var last = [], all = [];
    while (from.words > all.length) {
      last = word(last);
      all.push({word: last.map(function (letter) { return letters[letter - 1]; }).join(""), sheets: having()});
    }
    return all;
  }
  // From three letters on, the beginning of a word is enough.
  function sheetsWith(asked) {
    var found = new Set();
    var begins = Array.from(asked).length > 2;
    index.forEach(function (entry) {
      if (begins ? entry.word.startsWith(asked) : entry.word === asked) {
        entry.sheets.forEach(function (sheet) { found.add(sheet); });
      }
    });
    return found;
  }
  function wordsOf(text) {
    return fold(text).split(/[^\p{L}\p{M}\p{N}]+/u).filter(function (word) {
      return Array.from(word).length > 1 ? /\p{L}/u.test(word) : false;
    });
  }
  // A sheet's documents stand beside it once it was found.
  function addDocuments(item) {
    var sheet = item.querySelector("a");
    if (item.querySelector("span") || "withdrawn" in item.dataset) {
      return;
    }
    var kinds = document.createElement("span");
    documents[item.dataset.kind || 0].forEach(function (kind) {
      var link = document.createElement("a");
      link.href = sheet.getAttribute("href").replace("index.html", kind[0]);
      link.textContent = kind[1];
      link.setAttribute("aria-label", sheet.textContent + ", " + kind[1]);
      kinds.append(" ", link);
    });
    item.append(kinds);
  }
  var form = document.createElement("div");
  form.className = "search";
  form.dataset.screenOnly = "";
  form.setAttribute("role", "search");
  form.innerHTML = "\u003clabel for=\"search\">\u003c/label>\u003cinput id=\"search\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\""
    + " aria-describedby=\"how\"/>\u003cp id=\"how\">\u003c/p>\u003cp role=\"status\">\u003c/p>";
  form.querySelector("label").textContent = words.search;
  form.querySelector("#how").textContent = words.how;
  var input = form.querySelector("input");
  var status = form.querySelector("[role=status]");

  function show() {
    var asked = wordsOf(input.value);
    var each = asked.map(sheetsWith);
    var found = 0;
    items.forEach(function (item, i) {
      var hit = each.every(function (sheets) { return sheets.has(i); });
      item.hidden = !hit;
      found += hit ? 1 : 0;
      if (hit ? asked.length : false) {
        addDocuments(item);
      }
    });
    status.textContent = found ? found + " " + words.of + " " + items.length : words.none;
    main.querySelectorAll(".pages a").forEach(function (page) {
      page.hash = input.value ? "q=" + encodeURIComponent(input.value) : "";
    });
  }
  function take() {
    if (location.hash.startsWith("#q=")) {
      try {
        input.value = decodeURIComponent(location.hash.slice(3));
      } catch (e) {
        input.value = "";
      }
      show();
    }
  }
  form.addEventListener("input", show);
  window.addEventListener("hashchange", take);
  main.querySelector(".unscripted").replaceWith(form);
  show();
  take();
}());
