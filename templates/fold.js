// Texts as the search compares them, as factleaf.search.Folding makes them.
var fold = (function () {
  "use strict";
  // Letters that no mark was added to, and that Unicode therefore does not take apart.
  var plain = {"\u00e6": "ae", "\u0153": "oe", "\u00f8": "o", "\u0111": "d", "\u00f0": "d", "\u00fe": "th", "\u00df": "ss",
    "\u0142": "l", "\u0131": "i", "\u0127": "h", "\u0167": "t", "\u0138": "k", "\u014b": "n", "\u03c2": "\u03c3"};
  return function (text) {
    return text.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f\u00ad]/g, "").replace(/[^\x00-\x7f]/g, function (letter) {
      return plain[letter] || letter;
    });
  };
}());
