(function () {
  "use strict";
  var main = document.getElementById("content");
  var sheets = Array.prototype.slice.call(main.querySelectorAll(".sheet"));
  var letters = main.querySelector(".letters");
  var words = main.dataset;
  // A sheet past its review date is not called reviewed.
  sheets.forEach(function (sheet) {
    if ("reviewed" in sheet.dataset ? isOverdue(sheet, today()) : false) {
      sheet.querySelector(".status").firstChild.data = words.overdue + ", ";
    }
  });
  if (2 > sheets.length) {
    return;
  }
  var form = document.createElement("div");
  form.className = "search";
  form.dataset.screenOnly = "";
  form.setAttribute("role", "search");
  form.innerHTML = "\u003clabel for=\"search\">\u003c/label>\u003cinput id=\"search\" type=\"search\" autocomplete=\"off\"/>"
    + "\u003cfieldset>\u003clegend>\u003c/legend>" + box("reviewed") + box("overdue") + "\u003c/fieldset>\u003cp role=\"status\">\u003c/p>";
  form.querySelector("label").textContent = words.search;
  form.querySelector("legend").textContent = words.only;
  form.querySelectorAll("span").forEach(function (name) { name.textContent = words[name.className]; });
  var input = form.querySelector("input");
  var reviewed = form.querySelector("[name=reviewed]");
  var overdue = form.querySelector("[name=overdue]");
  var status = form.querySelector("p");
  var texts = sheets.map(function (sheet) { return fold(sheet.textContent + " " + sheet.dataset.search); });
  function box(name) {
    return "\u003clabel>\u003cinput type=\"checkbox\" name=\"" + name + "\"/> \u003cspan class=\"" + name + "\">\u003c/span>\u003c/label>";
  }
  // The reader's day: the page does not know when it is read.
  function today() {
    var now = new Date();
    return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  }
  function isOverdue(sheet, day) {
    return day > sheet.querySelector("time").dateTime;
  }
  function kept(sheet, day) {
    if (reviewed.checked ? !("reviewed" in sheet.dataset) : false) {
      return false;
    }
    return overdue.checked ? isOverdue(sheet, day) : reviewed.checked ? !isOverdue(sheet, day) : true;
  }
  function show() {
    var asked = fold(input.value).split(/\s+/).filter(Boolean);
    var day = today();
    var found = 0;
    sheets.forEach(function (sheet, i) {
      var hit = kept(sheet, day) ? asked.every(function (word) { return texts[i].indexOf(word) >= 0; }) : false;
      sheet.hidden = !hit;
      found += hit ? 1 : 0;
    });
    if (letters) {
      letters.hidden = found !== sheets.length;
    }
    status.textContent = found ? found + " " + words.of + " " + sheets.length : words.none;
  }
  form.addEventListener("input", show);
  main.insertBefore(form, main.firstChild);
  show();
}());
