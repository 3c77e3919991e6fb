(function () {
  "use strict";
  var main = document.getElementById("content");
  var sheets = Array.prototype.slice.call(main.querySelectorAll(".sheet"));
  var words = main.dataset;
  if (2 > sheets.length) {
    return;
  }
  var form = document.createElement("div");
  form.className = "search";
  form.setAttribute("role", "search");
  form.innerHTML = "\u003clabel for=\"search\">\u003c/label>\u003cinput id=\"search\" type=\"search\" autocomplete=\"off\"/>\u003cp role=\"status\">\u003c/p>";
  form.querySelector("label").textContent = words.search;
  var input = form.querySelector("input");
  var status = form.querySelector("p");
  // Letters that no mark was added to, and that Unicode therefore does not take apart.
  var plain = {"\u00e6": "ae", "\u0153": "oe", "\u00f8": "o", "\u0111": "d", "\u00f0": "d", "\u00fe": "th", "\u00df": "ss",
    "\u0142": "l", "\u0131": "i", "\u0127": "h", "\u0167": "t", "\u0138": "k", "\u014b": "n", "\u03c2": "\u03c3"};
  var texts = sheets.map(function (sheet) { return fold(sheet.textContent + " " + sheet.dataset.search); });
  function fold(text) {
    return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f\u00ad]/g, "").replace(/[^\x00-\x7f]/g, function (letter) {
      return plain[letter] || letter;
    });
  }
  function show() {
    var asked = fold(input.value).split(/\s+/).filter(Boolean);
    var found = 0;
    sheets.forEach(function (sheet, i) {
      var hit = asked.every(function (word) { return texts[i].indexOf(word) >= 0; });
      sheet.hidden = !hit;
      found += hit ? 1 : 0;
    });
    status.textContent = found ? found + " " + words.of + " " + sheets.length : words.none;
  }
  input.addEventListener("input", show);
  main.insertBefore(form, main.firstChild);
  show();
}());
